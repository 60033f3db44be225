import type { CatalogEntry, CatalogKey, WatcherKey } from './catalog.ts';
import type { ElementFactory, Moddle, Shape } from './canvas-types.ts';

/**
 * Words the canvas shows, in the language of the page when they are read: handed in by it, so that
 * no module here knows a language.
 */
export interface CanvasWords {
  kind(key: CatalogKey): string;
  watcher(key: WatcherKey): string;
  group(group: CatalogEntry['group']): string;
  readonly more: string;
  readonly append: string;
  readonly appendTitle: string;
  readonly moreTitle: string;
  tool(tool: 'hand' | 'lasso' | 'space' | 'connect'): string;
  readonly newStep: { readonly zh: string; readonly en: string };
}

/**
 * Makes a catalog entry drawable: with its model, where a plain shape would say too little. The
 * factory of models gives each its id.
 */
export const shapesOf = (
  { shape }: CatalogEntry,
  factory: ElementFactory,
  models: Moddle,
): Shape | readonly Shape[] => {
  if (shape.type === 'bpmn:Participant') return factory.createParticipantShape();
  if (shape.type === 'bpmn:SubProcess') return subProcess(shape, factory);
  const { approval, ...attributes } = shape;
  if (!byPeople.has(shape.type)) return factory.createShape(attributes);
  const values = [models.create('bh:Timer', { key: DEFAULT_TERM })];
  if (approval === true) values.push(models.create('bh:Approval', { mode: 'all' }));
  const extensionElements = models.create('bpmn:ExtensionElements', { values });
  const businessObject = models.create(shape.type, { extensionElements });
  return factory.createShape({ ...attributes, businessObject });
};

/** What people do has a term from its first moment: the county's for any other task. */
const DEFAULT_TERM = 'task.default';
const byPeople: ReadonlySet<string> = new Set(['bpmn:UserTask', 'bpmn:ManualTask']);

/** A sub-process is never drawn empty: without a start it has nothing to run. */
const subProcess = (attributes: CatalogEntry['shape'], factory: ElementFactory) => {
  const container = factory.createShape({ ...attributes, x: 0, y: 0 });
  const start = factory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: container });
  return [container, start];
};

export const firstOf = (shapes: Shape | readonly Shape[]): Shape =>
  Array.isArray(shapes) ? (shapes[0] as Shape) : (shapes as Shape);
