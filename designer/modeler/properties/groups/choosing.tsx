import { useTranslation } from 'react-i18next';
import { textOf } from '../../model.ts';
import { setProperties } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { SwitchField } from '../fields/switch-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useFeel } from '../use-feel.ts';
import { useAttribute } from '../use-write.ts';

const begins = ['auto', 'manual'] as const;
const orders = ['Parallel', 'Sequential'] as const;

/** 怎么开始、何时算完: of a sub-process whose steps have no given order. */
function Choosing() {
  const { t } = useTranslation();
  const panel = usePanel();
  const { element } = panel;
  const attribute = useAttribute();
  const set = (name: string) => (value: string | boolean) =>
    setProperties(panel, { [name]: value });
  return (
    <>
      <ChoiceField
        name="adHocActivation"
        choices={begins.map((value) => ({ value, label: t(`design.adHoc.${value}`) }))}
        value={textOf(element, 'bh:activation') || 'auto'}
        onCommit={set('bh:activation')}
      />
      <ChoiceField
        name="adHocOrdering"
        choices={orders.map((value) => ({ value, label: t(`design.adHoc.${value}`) }))}
        value={textOf(element, 'ordering') || 'Parallel'}
        onCommit={set('ordering')}
      />
      <TextField name="adHocElements" code {...attribute('bh:elements')} />
      <TextField name="adHocCompletion" code {...useFeel()('completionCondition')} />
      <SwitchField
        name="adHocCancelRemaining"
        value={element.get('cancelRemainingInstances') !== false}
        onCommit={set('cancelRemainingInstances')}
      />
    </>
  );
}

export const choosing: Group = { key: 'choosing', Body: Choosing };
