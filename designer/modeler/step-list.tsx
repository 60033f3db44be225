import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import type { ModdleElement } from './canvas-types.ts';
import type { Editor } from './editor.ts';
import type { Mark } from './marks.ts';
import { isLocked } from './model.ts';
import { StepActions } from './step-actions.tsx';
import { StepRow } from './step-row.tsx';
import { stepRows, waysBehind, type Row } from './steps.ts';
import { useRevision } from './use-editor.ts';

interface StepListProps {
  readonly editor: Editor;
  readonly process: ModdleElement;
  readonly processName: string;
  readonly resources: DesignResources;
  readonly readOnly: boolean;
  readonly marked: ReadonlyMap<string, Mark>;
  readonly problemsOf: ReadonlyMap<string, number>;
  /** Enter: show what the step says. */
  readonly onOpen: (id: string) => void;
  readonly onAnnounce: (sentence: string) => void;
}

/** 步骤清单: the same model as the canvas, as a list that keyboard, reader and phone can use. */
export function StepList(props: StepListProps) {
  const { editor, process, processName, resources, readOnly, onOpen, onAnnounce } = props;
  const { t } = useTranslation();
  useRevision(editor); // the model is one changing tree: its rows are read anew, 30 ms at 200 nodes
  const rows = stepRows(process);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const table = useRef<HTMLTableElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const shown = rows.filter((row) => isShown(row, rows, folded));
  const selectedId = editor.selected()?.id;
  const current = shown.find(({ id }) => id === selectedId) ?? shown[0];

  const focusRow = (id: string) =>
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus(),
    );
  const go = (row: Row | undefined) => {
    if (!row) return;
    editor.select(row.id);
    focusRow(row.id);
  };
  const add = (row: Row, flowId?: string) => {
    const name = String(row.element.get('name') ?? row.number);
    const ways = waysBehind(row.element);
    if (flowId === undefined && ways.length > 1) return chooser.current?.click();
    const flow = flowId ?? ways[0]?.id;
    const created = flow ? editor.insertOn(flow) : editor.appendTo(row.id);
    if (!created) return;
    onAnnounce(t('design.steps.added', { name }));
    onOpen(created.id);
  };
  const remove = (row: Row) => {
    if (readOnly || isLocked(row.element, 'element')) return;
    const index = shown.indexOf(row);
    const next = shown[index + 1] ?? shown[index - 1];
    editor.remove(row.id);
    onAnnounce(t('design.steps.removed', { name: String(row.element.get('name') ?? row.number) }));
    go(next);
  };
  const fold = (row: Row, closed: boolean) =>
    setFolded((before) => {
      const next = new Set(before);
      if (closed) next.add(row.id);
      else next.delete(row.id);
      return next;
    });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keyAction(event.key, {
      shown,
      current,
      rows,
      go,
      fold,
      add,
      remove,
      onOpen,
      readOnly,
    });
    if (!action) return;
    event.preventDefault();
    action();
  };

  if (rows.length === 0) return <p className="bh-steps-empty">{t('design.steps.empty')}</p>;
  return (
    <div className="bh-steps">
      <StepActions
        row={current}
        readOnly={readOnly}
        chooser={chooser}
        onAdd={(flowId) => current && add(current, flowId)}
        onRemove={() => current && remove(current)}
      />
      <div className="bh-steps-scroll">
        <table ref={table} role="treegrid" aria-readonly={readOnly} onKeyDown={onKeyDown}>
          <caption className="visually-hidden">
            {t('design.steps.caption', { process: processName, count: rows.length })}{' '}
            {t('design.steps.keys')}
          </caption>
          <thead>
            <tr>
              {(['number', 'step', 'who', 'term', 'to'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`design.steps.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <StepRow
                key={row.id}
                row={row}
                resources={resources}
                isCurrent={row === current}
                isSelected={row.id === selectedId}
                expanded={hasChildren(row, rows) ? !folded.has(row.id) : undefined}
                mark={props.marked.get(row.id)}
                problems={props.problemsOf.get(row.id) ?? 0}
                onSelect={() => editor.select(row.id)}
                onOpen={() => onOpen(row.id)}
                onFold={(closed) => fold(row, closed)}
                onGo={(id) => go(rows.find((target) => target.id === id))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="bh-keys">{t('design.steps.keys')}</p>
    </div>
  );
}

interface Keys {
  readonly shown: readonly Row[];
  readonly rows: readonly Row[];
  readonly current: Row;
  readonly readOnly: boolean;
  readonly go: (row: Row | undefined) => void;
  readonly fold: (row: Row, closed: boolean) => void;
  readonly add: (row: Row) => void;
  readonly remove: (row: Row) => void;
  readonly onOpen: (id: string) => void;
}

/** Keys of the ARIA treegrid pattern, and N, Del of the designer. */
const keyAction = (key: string, keys: Keys): (() => void) | null => {
  const { shown, rows, current, readOnly, go, fold, add, remove, onOpen } = keys;
  const at = shown.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return () => go(shown[at + 1]);
    case 'ArrowUp':
      return () => go(shown[at - 1]);
    case 'Home':
      return () => go(shown[0]);
    case 'End':
      return () => go(shown[shown.length - 1]);
    case 'ArrowRight':
      return hasChildren(current, rows) ? () => fold(current, false) : null;
    case 'ArrowLeft':
      return () => {
        if (hasChildren(current, rows) && shown[at + 1]?.parent === current.id) fold(current, true);
        else go(rows.find(({ id }) => id === current.parent));
      };
    case 'Enter':
      return () => onOpen(current.id);
    case 'n':
    case 'N':
      return readOnly ? null : () => add(current);
    case 'Delete':
      return readOnly ? null : () => remove(current);
    default:
      return null;
  }
};

const hasChildren = (row: Row, rows: readonly Row[]): boolean =>
  rows.some(({ parent }) => parent === row.id);

const isShown = (row: Row, rows: readonly Row[], folded: ReadonlySet<string>): boolean => {
  let parent = row.parent;
  while (parent !== null) {
    if (folded.has(parent)) return false;
    parent = rows.find(({ id }) => id === parent)?.parent ?? null;
  }
  return true;
};
