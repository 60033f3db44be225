import { isIso, isoFault, type IsoForm } from '../../field-faults.ts';
import { extensionOf } from '../../model.ts';
import { TextField } from '../fields/text-field.tsx';
import { useFeelFault } from '../fields/use-feel-fault.ts';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { useFeel } from '../use-feel.ts';
import type { Bound } from '../use-write.ts';
import type { DefinitionProps } from './definition-fields.tsx';
import { TermFields } from './term-fields.tsx';

const FORMS = ['timeDuration', 'timeDate', 'timeCycle'] as const;

/** When a timer fires: a county term, or the ISO form of the standard where a file has one. */
export function TimerFields({ definition }: Pick<DefinitionProps, 'definition'>) {
  const { element } = usePanel();
  const feel = useFeel(definition);
  const form = FORMS.find((one) => definition.get(one) !== undefined);
  const hasTerm = extensionOf(definition, 'bh:Timer') !== undefined;
  // An event about nothing else may say its term itself.
  const owner = !hasTerm && extensionOf(element, 'bh:Timer') ? element : definition;
  return (
    <>
      <TermFields owner={owner} withLadder={false} />
      {form && <IsoTime form={form} hasTerm={hasTerm} {...feel(form)} />}
    </>
  );
}

interface IsoTimeProps extends Bound {
  readonly form: IsoForm;
  readonly hasTerm: boolean;
}

/** ISO 8601, or FEEL that gives it. */
function IsoTime({ form, hasTerm, ...written }: IsoTimeProps) {
  const words = useFaultWords();
  const { value } = written;
  const fault = hasTerm ? 'timerTwice' : isoFault(form, value);
  const unread = useFeelFault(fault || isIso(form, value) ? '' : value);
  return <TextField name={form} code fault={words(fault, value) ?? unread} {...written} />;
}
