import type { DefinitionResponse } from '../../engine/http/contract/definition.ts';
import type { Checked } from '../modeler/use-problems.ts';
import { ImportNotes } from './import-notes.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { VersionHistory } from './version-history.tsx';

export type OpenDialog = 'publish' | 'history' | 'import';

interface DialogsProps {
  readonly open: OpenDialog | null;
  readonly answer: DefinitionResponse;
  readonly checked: Checked;
  readonly saveNow: () => Promise<number | null>;
  readonly onReload: () => void;
  readonly onMend: () => void;
  readonly onLocate: (problem: { elementId: string | null; rule: string }) => void;
  readonly onClose: () => void;
}

/** What opens over the workspace, one at a time. */
export function Dialogs(props: DialogsProps) {
  const { open, answer, checked, saveNow, onReload, onMend, onLocate, onClose } = props;
  switch (open) {
    case 'publish':
      return (
        <PublishDialog
          answer={answer}
          checked={checked}
          saveNow={saveNow}
          onClose={onClose}
          onPublished={onReload}
          onMend={onMend}
        />
      );
    case 'import':
      return (
        <ImportNotes
          definitionId={answer.definition.id}
          onLocate={(elementId) => onLocate({ elementId, rule: 'import/pending' })}
          onClose={onClose}
        />
      );
    case 'history':
      return <VersionHistory answer={answer} onClose={onClose} />;
    case null:
      return null;
  }
}
