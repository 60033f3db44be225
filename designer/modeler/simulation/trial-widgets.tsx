import { Button } from 'antd';
import type { Json } from '../../../engine/interpreter/values.ts';
import { antdWidgets } from '../../ui/form/antd/widget-set.tsx';
import type { WidgetProps, WidgetSet } from '../../ui/form/widgets.ts';
import { useWords } from '../../ui/use-words.ts';

const SIZE_BYTES = 1_024;

/** A paper that is only a name: nothing is uploaded where nothing may be left behind. */
function TrialPapers(props: WidgetProps) {
  const { t } = useWords();
  const papers = Array.isArray(props.value) ? (props.value as readonly Json[]) : [];
  const name = t('simulation.values.paperName');
  const add = () =>
    props.onChange([
      ...papers,
      { id: `example-${papers.length + 1}`, name, size: SIZE_BYTES, type: 'application/pdf' },
    ]);
  return (
    <div role="group" aria-labelledby={props.labelId} onBlur={props.onBlur}>
      {papers.map((_, at) => (
        <p key={at}>
          {name} {at + 1}
        </p>
      ))}
      <Button
        id={props.id}
        {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
        onClick={add}
      >
        {t('simulation.values.paper')}
      </Button>{' '}
      {papers.length > 0 && (
        <Button onClick={() => props.onChange(papers.slice(0, -1))}>
          {t('simulation.values.removePaper')}
        </Button>
      )}
      <p className="field-hint">{t('simulation.values.paperNote')}</p>
    </div>
  );
}

/** The office’s own controls. */
export const trialWidgets: WidgetSet = { ...antdWidgets, papers: TrialPapers };
