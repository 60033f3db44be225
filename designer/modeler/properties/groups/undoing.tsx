import { useTranslation } from 'react-i18next';
import { isA, listOf, referenceOf, textOf } from '../../model.ts';
import { setPart } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { SwitchField } from '../fields/switch-field.tsx';
import { usePanel } from '../panel-context.ts';
import type { DefinitionProps } from './definition-fields.tsx';

/** 撤回什么: which step a compensation undoes, and whether it is awaited. */
export function UndoingFields({ definition }: Pick<DefinitionProps, 'definition'>) {
  const { t } = useTranslation();
  const { editor, shape, element } = usePanel();
  const container = element.$parent;
  const steps = (container ? listOf(container, 'flowElements') : []).filter((one) =>
    isA(one, 'bpmn:Activity'),
  );
  const chosen = referenceOf(definition, 'activityRef');
  const choose = (id: string) =>
    setPart(editor, shape, definition, { activityRef: steps.find((step) => step.id === id) });
  return (
    <>
      <ChoiceField
        name="undoneStep"
        choices={steps.map((step) => ({
          value: step.id ?? '',
          label: textOf(step, 'name') || (step.id ?? ''),
        }))}
        value={chosen?.id ?? ''}
        empty={t('design.undo.everything')}
        onCommit={choose}
      />
      <SwitchField
        name="undoAwaited"
        value={definition.get('waitForCompletion') !== false}
        onCommit={(waitForCompletion) => setPart(editor, shape, definition, { waitForCompletion })}
      />
    </>
  );
}
