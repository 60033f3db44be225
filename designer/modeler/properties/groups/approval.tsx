import { useTranslation } from 'react-i18next';
import { extensionOf, extensionText } from '../../model.ts';
import { setExtension } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useExtension } from '../use-write.ts';

const modes = ['single', 'all', 'sequential', 'any', 'ratio', 'vote'] as const;

/** 会签、或签、票签: how several people's outcomes become one. */
function Approval() {
  const { t } = useTranslation();
  const { editor, shape, element } = usePanel();
  const read = useExtension('bh:Approval');
  const mode = extensionText(element, 'bh:Approval', 'mode') || 'single';
  const choose = (value: string) => {
    const before = extensionOf(element, 'bh:Approval');
    if (value === 'single' && !before) return;
    setExtension(editor, shape, 'bh:Approval', { mode: value });
  };
  return (
    <>
      <ChoiceField
        name="approvalMode"
        choices={modes.map((value) => ({ value, label: t(`design.approval.${value}`) }))}
        value={mode}
        onCommit={choose}
      />
      {(mode === 'ratio' || mode === 'vote') && (
        <TextField name="approvalThreshold" code {...read('threshold')} />
      )}
    </>
  );
}

export const approval: Group = { key: 'approval', Body: Approval };
