/** What we use of the canvas library, typed: its own declarations do not resolve as modules. */

import type { BpmnModdle } from 'bpmn-moddle';

/** A node of the BPMN model. `get` knows defaults and namespaced names, plain access does not. */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement;
  /** Attributes of vocabularies the model does not know, and namespaces. */
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly id: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  $instanceOf(type: string): boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

/** A drawn thing. Labels are shapes of their own with a `labelTarget`. */
export interface Shape extends Bounds {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly parent?: Shape;
  readonly children: readonly Shape[];
  readonly incoming: readonly Shape[];
  readonly outgoing: readonly Shape[];
  readonly attachers?: readonly Shape[];
  readonly host?: Shape;
  readonly labelTarget?: Shape;
  readonly source?: Shape;
  readonly target?: Shape;
  readonly waypoints?: readonly Point[];
}

export interface ShapeAttributes {
  readonly type: string;
  readonly eventDefinitionType?: string;
  readonly businessObject?: ModdleElement;
  readonly isExpanded?: boolean;
  readonly [name: string]: unknown;
}

export interface EventBus {
  on<T>(event: string, listener: (event: T) => unknown): void;
  on<T>(event: string, priority: number, listener: (event: T) => unknown): void;
  off<T>(event: string, listener: (event: T) => unknown): void;
  fire(event: string, payload?: object): unknown;
}
export interface Canvas {
  viewbox(box?: Bounds): Bounds & { readonly inner: Bounds; readonly scale: number };
  zoom(level: number | 'fit-viewport', center?: 'auto'): number;
  scrollToElement(element: Shape, padding?: number): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  getContainer(): HTMLElement;
  getRootElement(): Shape;
  resized(): void;
}
export interface ElementRegistry {
  get(id: string): Shape | undefined;
  getAll(): readonly Shape[];
  getGraphics(element: Shape | string): SVGElement | undefined;
}
export interface Overlays {
  add(
    id: string,
    type: string,
    overlay: { position: object; html: HTMLElement; scale?: boolean },
  ): string;
  remove(filter: { type: string }): void;
}
export interface Modeling {
  updateProperties(element: Shape, properties: object): void;
  updateModdleProperties(element: Shape, part: ModdleElement, properties: object): void;
  createShape(shape: Shape, position: Point, target: Shape, hints?: object): Shape;
  connect(source: Shape, target: Shape, attributes?: object): Shape;
  reconnectEnd(connection: Shape, target: Shape, docking: Point | readonly Point[]): void;
  layoutConnection(connection: Shape): void;
  removeElements(elements: readonly Shape[]): void;
  createSpace(
    moving: readonly Shape[],
    resizing: readonly Shape[],
    delta: Point,
    direction: 'n' | 's' | 'e' | 'w',
    start: number,
  ): void;
}
export interface SpaceTool {
  calculateAdjustments(
    elements: readonly Shape[],
    axis: 'x' | 'y',
    delta: number,
    start: number,
  ): { readonly movingShapes: readonly Shape[]; readonly resizingShapes: readonly Shape[] };
}
export interface CommandStack {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  clear(): void;
  execute(command: string, context: object): void;
  registerHandler(command: string, handler: unknown): void;
}
export interface ElementFactory {
  createShape(attributes: ShapeAttributes): Shape;
  createParticipantShape(): Shape;
}
export interface Moddle {
  create(type: string, attributes?: object): ModdleElement;
}
export interface Selection {
  get(): readonly Shape[];
  select(elements: readonly Shape[] | Shape | null): void;
}
export interface Services {
  readonly eventBus: EventBus;
  readonly canvas: Canvas;
  readonly elementRegistry: ElementRegistry;
  readonly overlays: Overlays;
  readonly modeling: Modeling;
  readonly spaceTool: SpaceTool & { activateSelection(event: Event): void };
  readonly commandStack: CommandStack;
  readonly elementFactory: ElementFactory;
  readonly bpmnFactory: Moddle;
  readonly moddle: Moddle & BpmnModdle;
  readonly selection: Selection;
  readonly autoPlace: { append(source: Shape, shape: Shape): Shape };
  readonly bpmnReplace: { replaceElement(element: Shape, target: object): Shape };
  readonly minimap: { open(): void; close(): void; toggle(): void; isOpen(): boolean };
}
export type Get = <K extends keyof Services>(name: K) => Services[K];

/** A didi module: named services, and which of them start with the canvas. */
export interface CanvasModule {
  readonly __init__?: readonly string[];
  readonly __depends__?: readonly object[];
  readonly [service: string]: unknown;
}
export interface CanvasOptions {
  readonly container: HTMLElement;
  readonly additionalModules?: readonly object[];
  readonly moddleExtensions?: Readonly<Record<string, object>>;
  readonly bpmnRenderer?: object;
  readonly textRenderer?: object;
}
/** The part of viewer and modeler that both have. */
export interface CanvasLibrary {
  get: Get;
  importXML(xml: string): Promise<{ readonly warnings: readonly object[] }>;
  getDefinitions(): ModdleElement;
  destroy(): void;
}
