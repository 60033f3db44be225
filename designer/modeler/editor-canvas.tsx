import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasWords } from './drawing-kit.ts';
import { createEditor, type Editor } from './editor.ts';
import { translateTo } from './translate.ts';
import { useEnglish } from './use-english.ts';

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
  const english = useEnglish();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const first = useRef(processId);
  const words = useCanvasWords();
  const translate = useMemo(() => translateTo(english ? 'en' : 'zh-CN'), [english]);

  useEffect(() => {
    const container = host.current;
    if (!container) return;
    let current = true;
    const created = createEditor({ container, words, translate, readOnly });
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
    // a language change opens it anew: the library asks for each word once
  }, [xml, readOnly, words, translate, onOpened]);

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

const useCanvasWords = (): CanvasWords => {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      kind: (key) => t(`design.kind.${key}`),
      watcher: (key) => t(`design.watcher.${key}`),
      group: (group) => t(`design.palette.group.${group}`),
      tool: (tool) => t(`design.palette.tool.${tool}`),
      more: t('design.palette.more'),
      moreTitle: t('design.palette.moreTitle'),
      append: t('design.palette.append'),
      appendTitle: t('design.palette.appendTitle'),
      newStep: { zh: t('design.palette.newStep'), en: t('design.palette.newStepEn') },
    }),
    [t],
  );
};
