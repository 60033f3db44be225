import { LockOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import type { Shape } from '../canvas-types.ts';
import type { Editor } from '../editor.ts';
import { kindOf, textOf } from '../model.ts';
import { useEnglish } from '../use-english.ts';
import { useKindName } from '../use-kind-name.ts';
import { nameOf } from './choices.ts';
import type { Group, GroupKey } from './group.ts';
import { groupsOf } from './index.ts';
import { PanelProvider } from './panel-context.ts';

export interface PanelFocus {
  readonly group: GroupKey;
  readonly stamp: number; // the same group asked for twice is two requests
}
interface PanelProps {
  readonly editor: Editor;
  readonly shape: Shape | undefined;
  readonly resources: DesignResources;
  readonly readOnly: boolean;
  readonly focus: PanelFocus | null;
}

const openAtFirst: readonly GroupKey[] = ['basics', 'assignment', 'branches', 'process', 'timer'];

/** What the selected element says, in folds. The same panel serves list and canvas. */
export function PropertiesPanel({ editor, shape, resources, readOnly, focus }: PanelProps) {
  const { t } = useTranslation();
  const english = useEnglish();
  const kindName = useKindName();
  const [open, setOpen] = useState<ReadonlySet<GroupKey>>(new Set(openAtFirst));
  const body = useRef<HTMLDivElement>(null);
  useFocusedGroup(body, focus, setOpen);

  if (!shape)
    return (
      <div className="bh-panel-empty">
        <p>{t('design.panel.nothing')}</p>
        <p className="muted">{t('design.panel.nothingHint')}</p>
      </div>
    );
  const element = shape.businessObject;
  const basis = textOf(element, 'bh:basis');
  const toggle = (key: GroupKey) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <div className="bh-panel" ref={body}>
      <div className="bh-panel-head">
        <span className="bh-kind">{kindName(kindOf(element))}</span>
        <h2>{nameOf(element, english)}</h2>
        <code>{element.id}</code>
        {basis !== '' && (
          <p className="bh-basis">
            <LockOutlined aria-hidden /> {t('design.panel.basis', { basis })}
          </p>
        )}
      </div>
      <PanelProvider value={{ editor, shape, element, resources, readOnly }}>
        {groupsOf(element).map((group) => (
          <Fold
            key={`${shape.id} ${group.key}`}
            group={group}
            open={open.has(group.key)}
            onToggle={() => toggle(group.key)}
          />
        ))}
      </PanelProvider>
    </div>
  );
}

interface FoldProps {
  readonly group: Group;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Fold({ group: { key, Body }, open, onToggle }: FoldProps) {
  const { t } = useTranslation();
  const bodyId = `bh-group-${key}`;
  return (
    <section className="bh-fold" data-group={key}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={bodyId} onClick={onToggle}>
          <span aria-hidden="true">{open ? '▾' : '▸'}</span>
          {t(`design.group.${key}`)}
        </button>
      </h3>
      <div id={bodyId} hidden={!open} className="bh-fold-body">
        {open && <Body />}
      </div>
    </section>
  );
}

/** A problem opens the fold it is about and puts the cursor into its first field. */
const useFocusedGroup = (
  body: React.RefObject<HTMLDivElement | null>,
  focus: PanelFocus | null,
  setOpen: React.Dispatch<React.SetStateAction<ReadonlySet<GroupKey>>>,
): void => {
  useEffect(() => {
    if (!focus) return;
    setOpen((before) => new Set([...before, focus.group]));
    const frame = requestAnimationFrame(() => {
      const fold = body.current?.querySelector(`[data-group="${focus.group}"]`);
      fold?.scrollIntoView({ block: 'nearest' });
      fold?.querySelector<HTMLElement>('.bh-fold-body input, .bh-fold-body textarea')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [body, focus, setOpen]);
};
