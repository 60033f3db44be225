import { useEffect, useRef } from 'react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../messages/language.ts';
import type { CanvasWords } from './drawing-kit.ts';
import { createEditor, type Editor } from './editor.ts';
import { translateTo } from './translate.ts';

interface EditorCanvasProps {
  readonly xml: string;
  readonly readOnly: boolean;
  /** Mounted all the same, at a size, because the list edits the model that lives in it. */
  readonly hidden: boolean;
  readonly processId: string | undefined;
  readonly onOpened: (result: { editor: Editor } | { failed: string }) => void;
}

/** 画布: where the model lives, shown or not. */
export function EditorCanvas({ xml, readOnly, hidden, processId, onOpened }: EditorCanvasProps) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const first = useRef(processId);

  useEffect(() => {
    const container = host.current;
    if (!container) return;
    let current = true;
    const created = createEditor({
      ...{ container, words, readOnly },
      translate: translateTo(currentLanguage),
    });
    editor.current = created;
    created.open(xml).then(
      () => {
        if (!current) return;
        onOpened({ editor: created });
        const shown = first.current ?? created.processes()[0]?.id;
        if (shown !== undefined) whenSized(container, () => created.showProcess(shown));
      },
      (error: unknown) => current && onOpened({ failed: String(error) }),
    );
    return () => {
      current = false;
      editor.current = null;
      created.dispose();
    };
  }, [xml, readOnly, onOpened]);

  useEffect(() => {
    const changed = () => editor.current?.languageChanged();
    i18next.on('languageChanged', changed);
    return () => i18next.off('languageChanged', changed);
  }, []);

  useEffect(() => {
    if (!host.current) return;
    const observer = new ResizeObserver(() => editor.current?.resized());
    observer.observe(host.current);
    return () => observer.disconnect();
  }, []);

  return (
    <section
      className="bh-canvas-pane"
      aria-label={t('design.edit.canvas')}
      data-hidden={hidden}
      inert={hidden}
    >
      <div ref={host} className="bh-canvas" />
    </section>
  );
}

/** Runs once the element has a size; at size zero there is nothing to fit into. */
const whenSized = (element: HTMLElement, work: () => void): (() => void) => {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.width === 0) return;
    observer.disconnect();
    work();
  });
  observer.observe(element);
  return () => observer.disconnect();
};

const { t } = i18next;
/** Each word is looked up when it is shown: the language may have changed since. */
const words: CanvasWords = {
  kind: (key) => t(`design.kind.${key}`),
  watcher: (key) => t(`design.watcher.${key}`),
  group: (group) => t(`design.palette.group.${group}`),
  tool: (tool) => t(`design.palette.tool.${tool}`),
  get more() {
    return t('design.palette.more');
  },
  get moreTitle() {
    return t('design.palette.moreTitle');
  },
  get append() {
    return t('design.palette.append');
  },
  get appendTitle() {
    return t('design.palette.appendTitle');
  },
  get newStep() {
    return { zh: t('design.palette.newStep'), en: t('design.palette.newStepEn') };
  },
};
