import { useCallback, useMemo, useState } from 'react';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { DefinitionResponse, VersionResponse } from '../../engine/http/contract/definition.ts';
import { EditorCanvas } from '../modeler/editor-canvas.tsx';
import type { Editor } from '../modeler/editor.ts';
import { processOf } from '../modeler/model.ts';
import { ProblemsBar } from '../modeler/problems.tsx';
import type { PanelFocus } from '../modeler/properties/panel.tsx';
import { nameOf } from '../modeler/properties/choices.ts';
import { groupOfRule } from '../modeler/severity.ts';
import { StepList } from '../modeler/step-list.tsx';
import { stepRows } from '../modeler/steps.ts';
import { useEnglish } from '../modeler/use-english.ts';
import { useHasSelection } from '../modeler/use-editor.ts';
import { useProblems } from '../modeler/use-problems.ts';
import { useWords } from '../ui/use-words.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { PanelPane } from './panel-pane.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDraft } from './use-draft.ts';
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
  const english = useEnglish();
  const { definition, resources, mayEdit } = answer;
  const readOnly = reading !== null || !mayEdit;
  const [opened, setOpened] = useState<{ editor: Editor } | { failed: string } | null>(null);
  const editor = opened && 'editor' in opened ? opened.editor : null;
  const { view, isNarrow, setView, processId, setProcess } = useView(editor);
  const [focus, setFocus] = useState<PanelFocus | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const [dialog, setDialog] = useState<'publish' | 'history' | null>(null);
  const [problemsOpen, setProblemsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const draft = useDraft({
    id: definition.id,
    editor,
    rev: answer.draft?.rev ?? 0,
    savedAt: answer.draft?.savedAt ?? null,
    enabled: !readOnly,
  });
  const checked = useProblems(editor, resources);
  const process = editor?.processes().find(({ id }) => id === processId) ?? editor?.processes()[0];
  const problemsOf = useMemo(() => countByElement(checked.problems), [checked.problems]);

  const open = useCallback(
    (id: string, group: PanelFocus['group'] = 'basics') => {
      editor?.select(id);
      setPanelOpen(true);
      setFocus((before) => ({ group, stamp: (before?.stamp ?? 0) + 1 }));
    },
    [editor],
  );
  const locate = useCallback(
    ({ elementId, rule }: Problem) => {
      const shape = elementId === null ? undefined : editor?.element(elementId);
      if (!shape || elementId === null) return;
      const home = processOf(shape.businessObject);
      if (home) setProcess(home.id, 'stay');
      open(elementId, groupOfRule(rule));
    },
    [editor, open, setProcess],
  );
  useProblemKeys({ problems: checked.problems, locate, save: () => void draft.saveNow() });

  const hasPanel = useHasSelection(editor);
  const numberOf = useMemo(
    () => new Map(process ? stepRows(process).map(({ id, number }) => [id, number]) : []),
    [process, checked.problems],
  );
  return (
    <div className="bh-editor" data-view={view} data-panel={hasPanel} data-read-only={readOnly}>
      <Toolbar
        answer={answer}
        reading={reading}
        readOnly={readOnly}
        editor={editor}
        draft={draft.state}
        checked={checked}
        view={view}
        isNarrow={isNarrow}
        processId={process?.id ?? ''}
        onView={setView}
        onProcess={(id) => setProcess(id, 'show')}
        onSave={() => void draft.saveNow()}
        onPublish={() => setDialog('publish')}
        onHistory={() => setDialog('history')}
        onProblems={() => setProblemsOpen(true)}
      />
      {draft.state.kind === 'conflict' && (
        <ConflictNotice
          conflict={draft.state}
          definitionId={definition.id}
          editor={editor}
          name={definition.name.zh}
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
        <section
          className="bh-list-pane"
          aria-label={t('design.edit.listPane')}
          hidden={view === 'canvas'}
        >
          {editor && process && (
            <StepList
              editor={editor}
              process={process}
              processName={nameOf(process, english)}
              resources={resources}
              readOnly={readOnly}
              problemsOf={problemsOf}
              onOpen={open}
              onAnnounce={setSaid}
            />
          )}
        </section>
        <EditorCanvas
          xml={xml}
          readOnly={readOnly}
          hidden={view === 'list'}
          processId={processId}
          onOpened={setOpened}
        />
        {editor && (
          <PanelPane
            editor={editor}
            resources={resources}
            readOnly={readOnly}
            focus={focus}
            asDrawer={isNarrow}
            open={panelOpen}
            onClose={() => setPanelOpen(false)}
          />
        )}
      </div>
      <ProblemsBar
        checked={checked}
        open={problemsOpen}
        onToggle={() => setProblemsOpen(!problemsOpen)}
        numberOf={numberOf}
        onLocate={locate}
      />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {dialog === 'publish' && (
        <PublishDialog
          answer={answer}
          checked={checked}
          saveNow={draft.saveNow}
          onClose={() => setDialog(null)}
          onPublished={onReload}
        />
      )}
      {dialog === 'history' && <VersionHistory answer={answer} onClose={() => setDialog(null)} />}
    </div>
  );
}

const countByElement = (problems: readonly Problem[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { elementId } of problems)
    if (elementId !== null) counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
  return counts;
};
