import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  bringIntoView,
  createCanvas,
  type Canvas,
  type CanvasRender,
  type Drawn,
} from './canvas.ts';
import { DiagramLegend } from './diagram-legend.tsx';
import { strongestMarks, type Marks } from './marks.ts';
import { useEnglish } from './use-english.ts';
import './canvas.css';

export interface DiagramProps {
  readonly xml: string;
  readonly marks: Marks;
  readonly label: string;
  /** Shows the pool of this process alone. */
  readonly process?: string;
  readonly onSelect?: (elementId: string) => void;
  /** Instead of what the marks say of a case. */
  readonly caption?: string;
}

const STEP = 1.25;

/** A procedure as a picture, with where a case stands in it. Reads only. */
export function Diagram({ xml, marks, label, process, onSelect, caption }: DiagramProps) {
  const { t } = useTranslation();
  const english = useEnglish();
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const sentenceId = useId();
  const select = useRef(onSelect);
  const [zoom, setZoom] = useState<CanvasRender['zoom']>('legible');
  const [drawn, setDrawn] = useState<Drawn | 'failed' | null>(null);
  const sentence = useSentence(drawn, marks);
  const canvas = useCanvas(host, frame, select);

  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);

  useEffect(() => {
    let current = true;
    canvas.current
      ?.render({ xml, marks, zoom, label, english, ...(process === undefined ? {} : { process }) })
      .then((result) => current && setDrawn(result))
      .catch(() => current && setDrawn('failed'));
    return () => {
      current = false;
    };
  }, [canvas, xml, marks, zoom, label, process, english]);

  const focus = marks.incident[0] ?? marks.active[0] ?? marks.waiting[0];
  const isDrawn = drawn !== null && drawn !== 'failed';
  useEffect(() => {
    if (isDrawn && focus && host.current && frame.current)
      bringIntoView(host.current, frame.current, focus);
  }, [isDrawn, focus, xml]);

  const scale = isDrawn ? drawn.scale : 1;
  return (
    <figure className="bh-diagram" aria-describedby={sentenceId}>
      {drawn === 'failed' && <p role="alert">{t('design.diagram.failed')}</p>}
      <div className="bh-diagram-window">
        <div
          ref={frame}
          className="bh-diagram-frame"
          role="region"
          tabIndex={0}
          aria-label={t('design.diagram.scroll', { label })}
        >
          <div ref={host} className="bh-diagram-host" />
        </div>
        <div className="bh-zoom" role="group" aria-label={t('design.diagram.zoom')}>
          <button
            type="button"
            aria-label={t('design.diagram.zoomOut')}
            onClick={() => setZoom(scale / STEP)}
          >
            −
          </button>
          <button type="button" onClick={() => setZoom(zoom === 'fit' ? 'legible' : 'fit')}>
            {zoom === 'fit' ? t('design.diagram.legible') : t('design.diagram.fit')}
          </button>
          <button
            type="button"
            aria-label={t('design.diagram.zoomIn')}
            onClick={() => setZoom(scale * STEP)}
          >
            +
          </button>
        </div>
      </div>
      <figcaption>
        {caption === undefined && <DiagramLegend marks={marks} />}
        <p id={sentenceId} className="bh-diagram-sentence">
          {caption ?? sentence}
        </p>
      </figcaption>
    </figure>
  );
}

const useCanvas = (
  host: React.RefObject<HTMLDivElement | null>,
  frame: React.RefObject<HTMLDivElement | null>,
  select: React.RefObject<DiagramProps['onSelect']>,
): React.RefObject<Canvas | null> => {
  const canvas = useRef<Canvas | null>(null);
  useEffect(() => {
    if (!host.current || !frame.current) return;
    const created = createCanvas(host.current, frame.current, (id) => select.current?.(id));
    canvas.current = created;
    return () => {
      canvas.current = null;
      created.dispose();
    };
  }, [host, frame, select]);
  return canvas;
};

/** What the colors say, as one sentence. */
const useSentence = (drawn: Drawn | 'failed' | null, marks: Marks): string => {
  const { t } = useTranslation();
  if (drawn === null || drawn === 'failed') return '';
  const strongest = strongestMarks(marks);
  const named = (mark: keyof Marks) =>
    [...strongest]
      .filter(([id, given]) => given === mark && drawn.names.has(id))
      .map(([id]) => drawn.names.get(id))
      .join(t('design.diagram.and'));
  const parts = {
    done: [...strongest.values()].filter((mark) => mark === 'done').length,
    active: named('active') || t('design.diagram.none'),
    waiting: named('waiting') || t('design.diagram.none'),
  };
  const incident = named('incident');
  return incident
    ? t('design.diagram.sentenceIncident', { ...parts, incident })
    : t('design.diagram.sentence', parts);
};
