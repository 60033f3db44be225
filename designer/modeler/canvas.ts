import Viewer from 'bpmn-js/lib/Viewer.js';
import bh from '../../engine/compiler/bh.json' with { type: 'json' };
import { bpmnDescriptor } from '../../engine/compiler/bpmn-descriptor.ts';
import { readAnyId } from '../../engine/compiler/read-any-id.ts';
import type { Bounds, CanvasLibrary, ModdleElement, Shape } from './canvas-types.ts';
import { drawingStyle } from './drawing-style.ts';
import { LabelFit } from './label-fit.ts';
import { strongestMarks, type Mark, type Marks } from './marks.ts';
import { paintMarks } from './paint-marks.ts';

const MARGIN = 24; // so that outlines and signs of border elements are not cut
const LEGIBLE = 0.72; // below, 13 px type is under 9 px: scrolling is better than squinting

export interface CanvasRender {
  readonly xml: string;
  readonly marks: Marks;
  readonly process?: string;
  readonly zoom: 'legible' | 'fit' | number;
  readonly label: string;
  /** Draws `bh:nameEn` where there is one. */
  readonly english: boolean;
}
export interface Canvas {
  /** Draws, marks and sizes; answers what was drawn, so that a sentence can be made of it. */
  render(options: CanvasRender): Promise<Drawn>;
  dispose(): void;
}
export interface Drawn {
  readonly scale: number;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The read-only canvas. It takes the natural size of the drawing and leaves scrolling to the
 * frame around it: a finger, a wheel and the arrow keys then work as on any page.
 */
export const createCanvas = (
  host: HTMLElement,
  frame: HTMLElement,
  onSelect: (id: string) => void,
): Canvas => {
  const viewer: CanvasLibrary = new Viewer({
    container: host,
    additionalModules: [{ __init__: ['bhLabelFit'], bhLabelFit: ['type', LabelFit] }],
    moddleExtensions: { bpmn: bpmnDescriptor, bh },
    ...drawingStyle,
  });
  readAnyId(viewer.get('moddle'));
  keepLogoInView(host, frame);
  let drawn: Pick<CanvasRender, 'xml' | 'english'> | null = null;
  let marked: ReadonlyMap<string, Mark> = new Map();

  viewer.get('eventBus').on<{ element: Shape }>('element.click', ({ element }) => {
    if (element.parent) onSelect((element.labelTarget ?? element).id);
  });

  viewer.get('eventBus').on<Parsed>('import.parse.complete', ({ elementsById = {} }) => {
    if (drawn?.english) for (const element of Object.values(elementsById)) nameInEnglish(element);
  });

  return {
    async render({ xml, marks, process, zoom, label, english }) {
      if (drawn?.xml !== xml || drawn.english !== english) {
        drawn = { xml, english };
        await viewer.importXML(xml);
        marked = new Map();
      }
      const wanted = strongestMarks(marks);
      paintMarks((name) => viewer.get(name), marked, wanted);
      marked = wanted;

      const area = areaOf(viewer, process);
      const scale = scaleFor(zoom, area, frame);
      host.style.width = `${area.width * scale}px`;
      host.style.height = `${area.height * scale}px`;
      viewer.get('canvas').resized();
      viewer.get('canvas').viewbox(area);
      nameDrawing(host, label);
      return { scale, names: namesOf(viewer) };
    },
    dispose: () => viewer.destroy(),
  };
};

interface Parsed {
  readonly elementsById?: Readonly<Record<string, ModdleElement>>;
}

/** In memory and for this picture alone: nothing read here is ever written. */
const nameInEnglish = (element: ModdleElement): void => {
  const name = element.get('bh:nameEn');
  if (typeof name === 'string' && name !== '') element.set('name', name);
};

/** Scrolls the frame so that the element stands in its middle. */
export const bringIntoView = (host: HTMLElement, frame: HTMLElement, id: string): void => {
  const drawing = host.querySelector(`[data-element-id="${CSS.escape(id)}"]`);
  if (!drawing) return;
  const at = drawing.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  frame.scrollLeft += at.left + at.width / 2 - (view.left + view.width / 2);
  frame.scrollTop += at.top + at.height / 2 - (view.top + view.height / 2);
};

/** The pool of one process, or everything that is drawn. */
const areaOf = (viewer: CanvasLibrary, process: string | undefined): Bounds => {
  const pool = viewer
    .get('elementRegistry')
    .getAll()
    .find((shape) => process !== undefined && isPoolOf(shape, process));
  const { x, y, width, height } = pool ?? viewer.get('canvas').viewbox().inner;
  return {
    x: x - MARGIN,
    y: y - MARGIN,
    width: Math.max(width, 1) + 2 * MARGIN,
    height: Math.max(height, 1) + 2 * MARGIN,
  };
};

const isPoolOf = (shape: Shape, process: string): boolean => {
  if (shape.type !== 'bpmn:Participant') return false;
  const called = shape.businessObject.get('processRef') as { id: string } | undefined;
  return called?.id === process;
};

const scaleFor = (zoom: CanvasRender['zoom'], area: Bounds, frame: HTMLElement): number => {
  if (typeof zoom === 'number') return zoom;
  const fit = Math.min(frame.clientWidth / area.width, 1) || LEGIBLE;
  return zoom === 'fit' ? fit : Math.max(fit, LEGIBLE);
};

const namesOf = (viewer: CanvasLibrary): ReadonlyMap<string, string> =>
  new Map(
    viewer
      .get('elementRegistry')
      .getAll()
      .map((shape) => [shape.id, String(shape.businessObject?.get('name') ?? '') || shape.id]),
  );

/** The drawing is one picture with a sentence; the list beside it is the way in for readers. */
const nameDrawing = (host: HTMLElement, label: string): void => {
  const drawing = host.querySelector('.djs-container > svg');
  drawing?.setAttribute('role', 'img');
  drawing?.setAttribute('aria-label', label);
};

/** The mark of bpmn.io belongs to the window, not to the far corner of a scrolled drawing. */
const keepLogoInView = (host: HTMLElement, frame: HTMLElement): void => {
  const logo = host.querySelector('.bjs-powered-by');
  if (logo) frame.parentElement?.appendChild(logo);
};
