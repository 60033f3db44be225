import Modeler from 'bpmn-js/lib/Modeler.js';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import bh from '../../engine/compiler/bh.json' with { type: 'json' };
import { bpmnDescriptor } from '../../engine/compiler/bpmn-descriptor.ts';
import { readAnyId } from '../../engine/compiler/read-any-id.ts';
import type { Canvas, Get, ModdleElement, Shape } from './canvas-types.ts';
import { catalogEntry, type CatalogKey } from './catalog.ts';
import { firstOf, shapesOf, type CanvasWords } from './drawing-kit.ts';
import { drawingStyle } from './drawing-style.ts';
import { completeFlowLists } from './flow-lists.ts';
import { editorModules, INSERT_STEP, readerModules } from './index.ts';
import type { InsertContext } from './insert-step.ts';
import { LANGUAGE_CHANGED } from './language.ts';
import { isA, listOf, processOf, referenceOf } from './model.ts';
import type { Translate } from './translate.ts';

export interface EditorOptions {
  readonly container: HTMLElement;
  readonly words: CanvasWords;
  readonly translate: Translate;
  /** A viewer with the same face: nothing in it can write. */
  readonly readOnly: boolean;
}

/**
 * One model, one command stack. List, panel and canvas read the same tree here and write through
 * `get('modeling')` only, so that undo, autosave, problems and locks cover all three.
 */
export interface Editor {
  open(xml: string): Promise<void>;
  xml(): Promise<string>;
  get: Get;
  /** Grows with every change of model or selection: the snapshot React compares. */
  revision(): number;
  subscribe(listener: () => void): () => void;
  onChanged(listener: () => void): () => void;
  definitions(): ModdleElement;
  processes(): readonly ModdleElement[];
  element(id: string): Shape | undefined;
  selected(): Shape | undefined;
  select(id: string | null): void;
  /** Brings an element into view and leaves what is chosen as it is. */
  show(id: string): void;
  /** A step onto a flow, with room made for it. */
  insertOn(flowId: string, key?: CatalogKey): Shape | undefined;
  /** A step behind one that leads nowhere yet. */
  appendTo(id: string, key?: CatalogKey): Shape | undefined;
  remove(id: string): void;
  showProcess(processId: string): void;
  fit(): void;
  /** The page speaks another language: model, selection and view stay. */
  languageChanged(): void;
  /** The canvas has another size: what is chosen stays in view. */
  resized(): void;
  dispose(): void;
}

export const createEditor = ({ container, words, translate, readOnly }: EditorOptions): Editor => {
  const Library = readOnly ? NavigatedViewer : Modeler;
  const modeler = new Library({
    container,
    additionalModules: readOnly ? readerModules(translate) : editorModules(words, translate),
    moddleExtensions: { bpmn: bpmnDescriptor, bh },
    ...drawingStyle,
  });
  readAnyId(modeler.get('moddle'));
  const get: Get = (name) => modeler.get(name);
  const changes = createChanges(get);
  const element = (id: string) => get('elementRegistry').get(id);
  const show = (id: string) => {
    const shown = element(id);
    if (shown && hasSize(container)) get('canvas').scrollToElement(shown, 100);
  };
  const select = (id: string | null) => {
    get('selection').select((id === null ? undefined : element(id)) ?? null);
    if (id !== null) show(id);
  };
  const editor: Editor = {
    get,
    ...changes,
    open: async (xml) => {
      await modeler.importXML(xml);
      completeFlowLists(modeler.getDefinitions());
      changes.touch();
    },
    xml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    definitions: () => modeler.getDefinitions(),
    processes: () => processesOf(modeler.getDefinitions()),
    element,
    selected: () => targetOf(get('selection').get()),
    select,
    show,
    ...createAdding(get, words, select),
    remove: (id) => {
      const target = element(id);
      if (target) get('modeling').removeElements([target]);
    },
    showProcess: (processId) => showProcess(get, container, processId),
    fit: () => {
      if (hasSize(container)) get('canvas').zoom('fit-viewport', 'auto');
    },
    languageChanged: () => get('eventBus').fire(LANGUAGE_CHANGED),
    resized: () => {
      if (!hasSize(container)) return;
      get('canvas').resized();
      const chosen = targetOf(get('selection').get());
      if (chosen) show(chosen.id);
    },
    dispose: () => modeler.destroy(),
  };
  get('eventBus').on<Placed>('bh.place', ({ key, after }) => place(editor, key, after));
  return editor;
};

/** The two ways a step comes into a process; both leave it selected. */
const createAdding = (
  get: Get,
  words: CanvasWords,
  select: (id: string) => void,
): Pick<Editor, 'insertOn' | 'appendTo'> => {
  const element = (id: string) => get('elementRegistry').get(id);
  const shapeFor = (key: CatalogKey) => {
    const entry = catalogEntry(key);
    return entry && firstOf(shapesOf(entry, get('elementFactory'), get('bpmnFactory')));
  };
  return {
    insertOn: (flowId, key = 'user') => {
      const flow = element(flowId);
      const shape = shapeFor(key);
      if (!flow || !shape) return undefined;
      const context: InsertContext = { flow, shape, properties: namesOf(words, key) };
      get('commandStack').execute(INSERT_STEP, context);
      if (context.created) select(context.created.id);
      return context.created;
    },
    appendTo: (id, key = 'user') => {
      const source = element(id);
      const shape = shapeFor(key);
      if (!source || !shape) return undefined;
      const created = get('autoPlace').append(source, shape);
      get('modeling').updateProperties(created, namesOf(words, key));
      select(created.id);
      return created;
    },
  };
};

/** A step has a name in both languages from its first moment. */
const namesOf = (words: CanvasWords, key: CatalogKey): Readonly<Record<string, string>> =>
  key === 'user' ? { name: words.newStep.zh, 'bh:nameEn': words.newStep.en } : {};

interface Placed {
  readonly key: CatalogKey;
  readonly after: Shape | null;
}

/** Enter on a palette button: behind the selected step, on its way if it has one. */
const place = (editor: Editor, key: CatalogKey, after: Shape | null): void => {
  if (!after) return;
  const flow = isA(after.businessObject, 'bpmn:SequenceFlow') ? after : after.outgoing[0];
  if (flow) editor.insertOn(flow.id, key);
  else editor.appendTo(after.id, key);
};

const createChanges = (get: Get) => {
  let revision = 0;
  const readers = new Set<() => void>();
  const writers = new Set<() => void>();
  const touch = () => {
    revision += 1;
    for (const listener of readers) listener();
  };
  get('eventBus').on('commandStack.changed', () => {
    touch();
    for (const listener of writers) listener();
  });
  get('eventBus').on('selection.changed', touch);
  const joined = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    touch,
    revision: () => revision,
    subscribe: joined(readers),
    onChanged: joined(writers),
  };
};

/** Processes in the order their pools stand, top to bottom; a file without pools has its own. */
const processesOf = (definitions: ModdleElement): readonly ModdleElement[] => {
  const roots = listOf(definitions, 'rootElements');
  const pooled = roots
    .filter((root) => isA(root, 'bpmn:Collaboration'))
    .flatMap((collaboration) => listOf(collaboration, 'participants'))
    .flatMap((pool) => referenceOf(pool, 'processRef') ?? []);
  const loose = roots.filter((root) => isA(root, 'bpmn:Process') && !pooled.includes(root));
  return [...pooled, ...loose];
};

/** A label stands for what it names; several selected elements have no single panel. */
const targetOf = (selection: readonly Shape[]): Shape | undefined =>
  selection.length === 1 && selection[0] ? (selection[0].labelTarget ?? selection[0]) : undefined;

const MARGIN = 40;
const PALETTE_WIDTH = 176; // the pool's head must not hide behind it

const showProcess = (get: Get, container: HTMLElement, processId: string): void => {
  if (!hasSize(container)) return;
  const pool = get('elementRegistry')
    .getAll()
    .find(
      ({ type, businessObject }) =>
        type === 'bpmn:Participant' && processOf(businessObject)?.id === processId,
    );
  const canvas: Canvas = get('canvas');
  if (!pool) {
    canvas.zoom('fit-viewport', 'auto');
    return;
  }
  const { clientWidth, clientHeight } = container;
  const fit = Math.min(
    (clientWidth - PALETTE_WIDTH - MARGIN) / pool.width,
    (clientHeight - 2 * MARGIN) / pool.height,
  );
  const scale = Math.max(0.7, Math.min(1, fit)); // smaller is a map, not a text
  const left = PALETTE_WIDTH / scale;
  const spareHeight = Math.max(clientHeight / scale - pool.height, 0);
  canvas.viewbox({
    x: pool.x - left,
    y: pool.y - Math.min(spareHeight / 2, MARGIN / scale + spareHeight / 4),
    width: clientWidth / scale,
    height: clientHeight / scale,
  });
};

/** At size zero the library's arithmetic divides by zero; there is nothing to show anyway. */
const hasSize = ({ clientWidth, clientHeight }: HTMLElement): boolean =>
  clientWidth > 0 && clientHeight > 0;
