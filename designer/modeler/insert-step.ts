import type { Bounds, Canvas, Modeling, Point, Shape, SpaceTool } from './canvas-types.ts';
import { isA } from './model.ts';

export interface InsertContext {
  readonly flow: Shape;
  readonly shape: Shape;
  readonly properties: Readonly<Record<string, string>>;
  created?: Shape;
}

const GAP = 50; // what the library's own placing leaves between two steps

/**
 * Puts a step onto a flow and makes room for it first, as one undo step.
 *
 * The flow keeps its id, condition and outcome and now ends at the new step: what was decided
 * before it stays decided. A new flow goes on to the old target.
 */
export class InsertStep {
  static $inject = ['modeling', 'spaceTool', 'canvas'];
  private readonly modeling: Modeling;
  private readonly spaceTool: SpaceTool;
  private readonly canvas: Canvas;

  constructor(modeling: Modeling, spaceTool: SpaceTool, canvas: Canvas) {
    this.modeling = modeling;
    this.spaceTool = spaceTool;
    this.canvas = canvas;
  }

  preExecute(context: InsertContext): void {
    const { flow, shape, properties } = context;
    this.makeRoom(flow, shape);
    const { middle } = longestSegment(flow.waypoints ?? []);
    const created = this.modeling.createShape(shape, middle, flow);
    this.modeling.updateProperties(created, { ...phaseOf(flow), ...properties });
    context.created = created;
  }

  private makeRoom(flow: Shape, shape: Bounds): void {
    const { axis, length, middle } = longestSegment(flow.waypoints ?? []);
    const needed = (axis === 'x' ? shape.width : shape.height) + 2 * GAP;
    const missing = Math.ceil((needed - length) / 10) * 10;
    if (missing <= 0) return;
    // sideways only the own pool moves; downwards the pools below have to follow
    const root = axis === 'x' ? poolOf(flow) : undefined;
    const moved = withChildren(root ?? this.canvas.getRootElement());
    const start = middle[axis];
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(
      moved,
      axis,
      missing,
      start,
    );
    const delta = axis === 'x' ? { x: missing, y: 0 } : { x: 0, y: missing };
    const direction = axis === 'x' ? 'e' : 's';
    this.modeling.createSpace(movingShapes, resizingShapes, delta, direction, start);
  }
}

/** A step between two of a phase is of that phase. */
const phaseOf = (flow: Shape): Record<string, string> => {
  const phase = flow.source?.businessObject.get('bh:phase');
  return typeof phase === 'string' ? { 'bh:phase': phase } : {};
};

interface Segment {
  readonly axis: 'x' | 'y';
  readonly length: number;
  readonly middle: Point;
}

export const longestSegment = (waypoints: readonly Point[]): Segment => {
  let longest: Segment = { axis: 'x', length: -1, middle: { x: 0, y: 0 } };
  for (const [index, from] of waypoints.entries()) {
    const to = waypoints[index + 1];
    if (!to) break;
    const across = Math.abs(to.x - from.x);
    const down = Math.abs(to.y - from.y);
    const length = Math.max(across, down);
    if (length <= longest.length) continue;
    const middle = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
    longest = { axis: across >= down ? 'x' : 'y', length, middle };
  }
  return longest;
};

const poolOf = (shape: Shape): Shape | undefined => {
  let at = shape.parent;
  while (at && !isA(at.businessObject, 'bpmn:Participant')) at = at.parent;
  return at;
};

const withChildren = (root: Shape): readonly Shape[] => [
  root,
  ...(root.children ?? []).flatMap(withChildren),
];
