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
import { Dialogs, type OpenDialog } from './dialogs.tsx';
import { ListPane } from './list-pane.tsx';
import { SidePane } from './side-pane.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDraft } from './use-draft.ts';
import { useLocation } from './use-location.ts';
import { useDesignKeys } from './use-design-keys.ts';
import { useTrial } from './use-trial.ts';
import { useView } from './use-view.ts';

interface WorkspaceProps {
  readonly answer: DefinitionResponse;
  readonly xml: string;
  /** A published version, to be read only. */
  readonly reading: VersionResponse | null;
  readonly onReload: () => void;
}

/** One modeler, two editors, one panel: list, canvas and properties of the same model. */
export function Workspace({ answer, xml, reading, onReload }: WorkspaceProps) {
  const { definition, resources, mayEdit } = answer;
  const readOnly = reading !== null || !mayEdit;
  const [opened, setOpened] = useState<{ editor: Editor } | { failed: string } | null>(null);
  const editor = opened && 'editor' in opened ? opened.editor : null;
  const look = useView(editor);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
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
  const trial = useTrial();
  const save = () => void draft.saveNow();
  useDesignKeys({ problems: checked.problems, locate, save, tryOut: trial.toggle });
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
      data-trying={trial.open}
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
        onSave={save}
        onPublish={() => setDialog('publish')}
        onHistory={() => setDialog('history')}
        onImport={() => setDialog('import')}
        onProblems={() => setProblemsOpen(true)}
        trying={trial.open}
        onTry={trial.toggle}
      />
      {draft.state.kind === 'conflict' && (
        <ConflictNotice
          definition={definition}
          editor={editor}
          onReload={onReload}
          onOverwrite={draft.overwrite}
        />
      )}
      {opened && 'failed' in opened && <NotOpened reason={opened.failed} />}
      <div className="bh-panes">
        <ListPane
          editor={editor}
          process={process}
          resources={resources}
          readOnly={readOnly}
          hidden={look.view === 'canvas'}
          problems={checked.problems}
          marks={trial.marks}
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
          <SidePane
            editor={editor}
            resources={resources}
            readOnly={readOnly}
            focus={focus}
            asDrawer={look.isNarrow}
            open={panelOpen}
            onClose={closePanel}
            processId={process?.id ?? ''}
            answer={answer}
            trial={trial}
          />
        )}
      </div>
      <ProblemsBar
        editor={editor}
        checked={checked}
        open={problemsOpen}
        onToggle={() => setProblemsOpen(!problemsOpen)}
        onLocate={locate}
        onPlay={trial.play}
      />
      <Dialogs
        open={dialog}
        answer={answer}
        checked={checked}
        saveNow={draft.saveNow}
        onReload={onReload}
        onMend={mend}
        onLocate={locate}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

function NotOpened({ reason }: { readonly reason: string }) {
  const { t } = useWords();
  return (
    <p className="notice error" role="alert">
      {t('design.edit.failed', { reason })}
    </p>
  );
}

/** The process of the address, else the first one. */
const processShown = (editor: Editor | null, id: string | undefined): ModdleElement | undefined => {
  const processes = editor?.processes() ?? [];
  return processes.find((process) => process.id === id) ?? processes[0];
};
