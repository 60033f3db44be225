import { useState } from 'react';
import type { DefinitionResponse, VersionResponse } from '../../engine/http/contract/definition.ts';
import type { ModdleElement } from '../modeler/canvas-types.ts';
import { EditorCanvas } from '../modeler/editor-canvas.tsx';
import type { Editor } from '../modeler/editor.ts';
import { ProblemsBar } from '../modeler/problems.tsx';
import { worstFirst } from '../modeler/severity.ts';
import { useHasSelection } from '../modeler/use-editor.ts';
import { useProblems } from '../modeler/use-problems.ts';
import { useWords } from '../ui/use-words.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ImportNotes } from './import-notes.tsx';
import { ListPane } from './list-pane.tsx';
import { PanelPane } from './panel-pane.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDraft } from './use-draft.ts';
import { useLocation } from './use-location.ts';
import { useProblemKeys } from './use-problem-keys.ts';
import { useView } from './use-view.ts';
import { VersionHistory } from './version-history.tsx';

interface WorkspaceProps {
  readonly answer: DefinitionResponse;
  readonly xml: string;
  /** A published version, to be read only. */
  readonly reading: VersionResponse | null;
  readonly onReload: () => void;
}

/** One modeler, two editors, one panel: list, canvas and properties of the same model. */
export function Workspace({ answer, xml, reading, onReload }: WorkspaceProps) {
  const { t } = useWords();
  const { definition, resources, mayEdit } = answer;
  const readOnly = reading !== null || !mayEdit;
  const [opened, setOpened] = useState<{ editor: Editor } | { failed: string } | null>(null);
  const editor = opened && 'editor' in opened ? opened.editor : null;
  const look = useView(editor);
  const [dialog, setDialog] = useState<'publish' | 'history' | 'import' | null>(null);
  const [problemsOpen, setProblemsOpen] = useState(false);
  const draft = useDraft({
    id: definition.id,
    editor,
    rev: answer.draft?.rev ?? 0,
    savedAt: answer.draft?.savedAt ?? null,
    enabled: !readOnly,
  });
  const checked = useProblems(editor, resources, answer.templateXml);
  const { focus, panelOpen, open, locate, closePanel } = useLocation(editor, look.setProcess);
  useProblemKeys({ problems: checked.problems, locate, save: () => void draft.saveNow() });
  const process = processShown(editor, look.processId);
  const hasPanel = useHasSelection(editor);
  const mend = () => {
    setDialog(null);
    setProblemsOpen(true);
    const first = worstFirst(checked.problems)[0];
    if (first) locate(first);
  };
  return (
    <div
      className="bh-editor"
      data-view={look.view}
      data-panel={hasPanel}
      data-read-only={readOnly}
    >
      <Toolbar
        answer={answer}
        reading={reading}
        readOnly={readOnly}
        editor={editor}
        draft={draft.state}
        checked={checked}
        look={look}
        processId={process?.id ?? ''}
        onSave={() => void draft.saveNow()}
        onPublish={() => setDialog('publish')}
        onHistory={() => setDialog('history')}
        onImport={() => setDialog('import')}
        onProblems={() => setProblemsOpen(true)}
      />
      {draft.state.kind === 'conflict' && (
        <ConflictNotice
          definition={definition}
          editor={editor}
          onReload={onReload}
          onOverwrite={draft.overwrite}
        />
      )}
      {opened && 'failed' in opened && (
        <p className="notice error" role="alert">
          {t('design.edit.failed', { reason: opened.failed })}
        </p>
      )}
      <div className="bh-panes">
        <ListPane
          editor={editor}
          process={process}
          resources={resources}
          readOnly={readOnly}
          hidden={look.view === 'canvas'}
          problems={checked.problems}
          onOpen={open}
        />
        <EditorCanvas
          xml={xml}
          readOnly={readOnly}
          hidden={look.view === 'list'}
          processId={look.processId}
          onOpened={setOpened}
        />
        {editor && (
          <PanelPane
            editor={editor}
            resources={resources}
            readOnly={readOnly}
            focus={focus}
            asDrawer={look.isNarrow}
            open={panelOpen}
            onClose={closePanel}
          />
        )}
      </div>
      <ProblemsBar
        editor={editor}
        checked={checked}
        open={problemsOpen}
        onToggle={() => setProblemsOpen(!problemsOpen)}
        onLocate={locate}
      />
      {dialog === 'publish' && (
        <PublishDialog
          answer={answer}
          checked={checked}
          saveNow={draft.saveNow}
          onClose={() => setDialog(null)}
          onPublished={onReload}
          onMend={mend}
        />
      )}
      {dialog === 'import' && (
        <ImportNotes
          definitionId={definition.id}
          onLocate={(elementId) => locate({ elementId, rule: 'import/pending' })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'history' && <VersionHistory answer={answer} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** The process of the address, else the first one. */
const processShown = (editor: Editor | null, id: string | undefined): ModdleElement | undefined => {
  const processes = editor?.processes() ?? [];
  return processes.find((process) => process.id === id) ?? processes[0];
};
