/** Diagram interchange as values: shapes and edges by the id of the element they show. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Shape extends Bounds {
  readonly isExpanded?: boolean; // sub-processes
  readonly isHorizontal?: boolean; // pools and lanes
}
export interface Drawing {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly edges: ReadonlyMap<string, readonly Point[]>;
}

export const NOTHING_DRAWN: Drawing = { shapes: new Map(), edges: new Map() };

export const together = (drawings: readonly Drawing[]): Drawing => ({
  shapes: new Map(drawings.flatMap(({ shapes }) => [...shapes])),
  edges: new Map(drawings.flatMap(({ edges }) => [...edges])),
});

export const moved = ({ shapes, edges }: Drawing, by: Point): Drawing => ({
  shapes: new Map(
    [...shapes].map(([id, shape]) => [id, { ...shape, x: shape.x + by.x, y: shape.y + by.y }]),
  ),
  edges: new Map(
    [...edges].map(([id, points]) => [
      id,
      points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
    ]),
  ),
});

/** The smallest box around everything; of nothing: an empty one at the origin. */
export const boxAround = ({ shapes, edges }: Drawing): Bounds => {
  const corners = [
    ...[...shapes.values()].flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...[...edges.values()].flat(),
  ];
  if (corners.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [left, top, right, bottom] = corners.reduce(
    ([l, t, r, b], { x, y }) => [Math.min(l, x), Math.min(t, y), Math.max(r, x), Math.max(b, y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
  return { x: left, y: top, width: right - left, height: bottom - top };
};

const middle = ({ x, y, width, height }: Bounds): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** A right-angled way from one shape to another: sideways where there is room, else up or down. */
export const wayBetween = (from: Bounds, to: Bounds): readonly Point[] => {
  const [a, b] = [middle(from), middle(to)];
  const gap = to.x - (from.x + from.width);
  if (gap >= 0) {
    const turn = from.x + from.width + gap / 2;
    const bend =
      a.y === b.y
        ? []
        : [
            { x: turn, y: a.y },
            { x: turn, y: b.y },
          ];
    return [{ x: from.x + from.width, y: a.y }, ...bend, { x: to.x, y: b.y }];
  }
  const isBelow = b.y >= a.y;
  const [start, end] = isBelow ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const turn = (start + end) / 2;
  const bend =
    a.x === b.x
      ? []
      : [
          { x: a.x, y: turn },
          { x: b.x, y: turn },
        ];
  return [{ x: a.x, y: start }, ...bend, { x: b.x, y: end }];
};
