import { Link } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import type { DefinitionResponse, VersionResponse } from '../../engine/http/contract/definition.ts';
import type { Editor } from '../modeler/editor.ts';
import { nameOf } from '../modeler/properties/choices.ts';
import { useEnglish } from '../modeler/use-english.ts';
import type { Checked } from '../modeler/use-problems.ts';
import { useRevision } from '../modeler/use-editor.ts';
import { useWords } from '../ui/use-words.ts';
import { views, type View } from './design-search.ts';
import type { DraftState } from './draft.ts';
import { DraftStatus } from './draft-status.tsx';
import { downloadBpmn } from './download.ts';
import type { Look } from './use-view.ts';

interface ToolbarProps {
  readonly answer: DefinitionResponse;
  readonly reading: VersionResponse | null;
  readonly readOnly: boolean;
  readonly editor: Editor | null;
  readonly draft: DraftState;
  readonly checked: Checked;
  readonly look: Look;
  readonly processId: string;
  readonly onSave: () => void;
  readonly onPublish: () => void;
  readonly onHistory: () => void;
  readonly onImport: () => void;
  readonly onProblems: () => void;
  readonly trying: boolean;
  readonly onTry: () => void;
}

/** What is open, whether it is kept, what stands in the way, and the one way out: 发布. */
export function Toolbar(props: ToolbarProps) {
  const { answer, reading, readOnly, editor, draft, checked, look } = props;
  const { isNarrow } = look;
  const { t, name } = useWords();
  const { definition, mayPublish } = answer;
  const count = checked.problems.length;
  return (
    <div className="bh-toolbar">
      <nav className="bh-crumbs" aria-label={t('design.list.title')}>
        <Link to="/design">{t('design.edit.back')}</Link>
        <span aria-hidden="true">/</span>
      </nav>
      <h1>{name(definition.name)}</h1>
      <VersionWords answer={answer} reading={reading} />
      {!readOnly && <DraftStatus state={draft} onSave={props.onSave} />}
      <div className="bh-toolbar-end">
        {editor && !readOnly && <UndoButtons editor={editor} />}
        <Button onClick={props.onProblems} className={count > 0 ? 'bh-has-problems' : ''}>
          {count > 0 ? t('design.edit.problems', { count }) : t('design.edit.noProblems')}
        </Button>
        {editor && (
          <Button
            aria-pressed={props.trying}
            title={t('simulation.openHelp')}
            onClick={props.onTry}
          >
            {t('simulation.open')}
          </Button>
        )}
        {answer.imported && reading === null && (
          <Button onClick={props.onImport}>{t('design.import.open')}</Button>
        )}
        <Button onClick={props.onHistory}>{t('design.edit.history')}</Button>
        {editor && !isNarrow && (
          <Button
            onClick={() => void editor.xml().then((xml) => downloadBpmn(definition.name.zh, xml))}
          >
            {t('design.edit.export')}
          </Button>
        )}
        {mayPublish && reading === null && (
          <Button type="primary" onClick={props.onPublish}>
            {t('design.edit.publish')}
          </Button>
        )}
      </div>
      <div className="bh-toolbar-row">
        {editor && (
          <ProcessChoice
            editor={editor}
            value={props.processId}
            onChoose={(id) => look.setProcess(id, 'show')}
          />
        )}
        {!isNarrow && (
          <Segmented<View>
            aria-label={t('design.edit.view.label')}
            value={look.view}
            options={views.map((value) => ({ value, label: t(`design.edit.view.${value}`) }))}
            onChange={look.setView}
          />
        )}
        {isNarrow && <span className="muted">{t('design.edit.narrow')}</span>}
        {readOnly && reading === null && <span className="muted">{t('design.edit.readOnly')}</span>}
        {editor && look.view !== 'list' && (
          <>
            <Button size="small" onClick={() => editor.fit()}>
              {t('design.edit.fit')}
            </Button>
            <Button size="small" onClick={() => editor.get('minimap').toggle()}>
              {t('design.edit.minimap')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function VersionWords({ answer, reading }: Pick<ToolbarProps, 'answer' | 'reading'>) {
  const { t, dateTime } = useWords();
  if (reading)
    return (
      <span className="bh-version">
        {t('design.edit.readingVersion', {
          n: reading.version.n,
          time: dateTime(reading.version.publishedAt),
          person: reading.version.publishedBy?.name ?? t('design.history.system'),
        })}{' '}
        <Link to="/design/$id" params={{ id: answer.definition.id }}>
          {t('design.edit.backToDraft')}
        </Link>
      </span>
    );
  const base = answer.draft?.basedOn ?? answer.definition.active?.n ?? null;
  return (
    <span className="badge">
      {base === null ? t('design.edit.draft') : t('design.edit.draftOf', { n: base })}
    </span>
  );
}

function UndoButtons({ editor }: { readonly editor: Editor }) {
  const { t } = useWords();
  useRevision(editor);
  const stack = editor.get('commandStack');
  return (
    <>
      <Button disabled={!stack.canUndo()} onClick={() => stack.undo()}>
        {t('design.edit.undo')}
      </Button>
      <Button disabled={!stack.canRedo()} onClick={() => stack.redo()}>
        {t('design.edit.redo')}
      </Button>
    </>
  );
}

interface ProcessChoiceProps {
  readonly editor: Editor;
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** A file holds several procedures that call each other; one is shown at a time. */
function ProcessChoice({ editor, value, onChoose }: ProcessChoiceProps) {
  const { t } = useWords();
  const english = useEnglish();
  useRevision(editor);
  return (
    <Select
      className="bh-process-choice"
      aria-label={t('design.edit.process')}
      value={value}
      options={editor.processes().map((process) => ({
        value: process.id,
        label: nameOf(process, english),
      }))}
      onChange={onChoose}
    />
  );
}
