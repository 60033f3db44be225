import { useTranslation } from 'react-i18next';
import { anchorFault } from '../../field-faults.ts';
import { isA, listOf, textOf } from '../../model.ts';
import { own } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { CodeField } from '../fields/code-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';

/** Phases of the two county procedures: 访研议交督, 点定接验. */
const phases = [
  'visit',
  'analyze',
  'deliberate',
  'assign',
  'supervise',
  'raise',
  'shape',
  'accept',
  'verify',
] as const;

function Basics() {
  const { t } = useTranslation();
  const { element } = usePanel();
  const attribute = useAttribute();
  const anchor = attribute('bh:anchor');
  const documentation = useDocumentation();
  return (
    <>
      <TextField name="name" {...attribute('name')} />
      <TextField name="nameEn" {...attribute('bh:nameEn')} />
      {isA(element, 'bpmn:FlowNode') && (
        <>
          <ChoiceField
            name="phase"
            empty={t('design.panel.noPhase')}
            choices={phases.map((value) => ({ value, label: t(`design.phase.${value}`) }))}
            {...attribute('bh:phase')}
          />
          <TextField name="publicName" {...attribute('bh:publicName')} />
          <CodeField name="anchor" check={anchorFault} {...anchor} />
        </>
      )}
      <TextField name="documentation" rows={2} {...documentation} />
    </>
  );
}

const useDocumentation = () => {
  const { editor, shape, element } = usePanel();
  const [first] = listOf(element, 'documentation');
  return {
    value: first ? textOf(first, 'text') : '',
    onCommit: (text: string) => {
      const written = editor.get('moddle').create('bpmn:Documentation', { text });
      const documentation = text === '' ? [] : [own(written, element)];
      editor.get('modeling').updateProperties(shape, { documentation });
    },
  };
};

export const basics: Group = { key: 'basics', Body: Basics };
