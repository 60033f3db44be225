import type { XmlNode } from '../xml-tree.ts';
import { boxAround, moved, together, wayBetween, type Drawing, type Shape } from './drawing.ts';
import { flowsOf, idOf, nodesOf, referenceIn } from './containers.ts';
import { withArtifacts } from './artifacts.ts';
import { lanesOf, type Lane } from './lanes.ts';

const LABEL = 30; // the narrow field at the left of a pool or lane that holds its name
const MARGIN = 40;
const LEAST_HEIGHT = 120;
const LEAST_WIDTH = 300;

/**
 * A pool around what was laid out for its process. Lanes lie above each other: whatever a lane
 * holds is moved into its band, and flows between bands are drawn anew.
 */
export const poolAround = (
  poolId: string,
  process: XmlNode | undefined,
  inside: Drawing,
): Drawing => {
  const lanes = process ? lanesOf(process) : [];
  const { drawing, bands } =
    process && lanes.length > 0
      ? intoBands(process, lanes, inside)
      : { drawing: inside, bands: [] };
  const whole = process ? withArtifacts(process, drawing) : drawing;
  const box = boxAround(whole);
  const left = LABEL * (1 + Math.max(0, ...allLanes(lanes).map(({ depth }) => depth + 1))) + MARGIN;
  const content = moved(whole, { x: left - box.x, y: bands.length > 0 ? 0 : MARGIN - box.y });
  const width = left + Math.max(box.width, LEAST_WIDTH) + MARGIN;
  const filled = boxAround(content);
  const height = Math.max(
    LEAST_HEIGHT,
    bottomOf(bands),
    filled.y + filled.height + (bands.length > 0 ? 0 : MARGIN),
  );
  const lying = bands.map(([id, { y, height: tall, depth }]): [string, Shape] => {
    const indent = LABEL * (depth + 1);
    return [id, { x: indent, y, width: width - indent, height: tall, isHorizontal: true }];
  });
  const pool: Shape = { x: 0, y: 0, width, height, isHorizontal: true };
  return together([{ shapes: new Map([[poolId, pool], ...lying]), edges: new Map() }, content]);
};

interface Band {
  readonly y: number;
  readonly height: number;
  readonly depth: number;
}

const allLanes = (lanes: readonly Lane[]): readonly Lane[] =>
  lanes.flatMap((lane) => [lane, ...allLanes(lane.inner)]);

const bottomOf = (bands: readonly (readonly [string, Band])[]): number =>
  Math.max(0, ...bands.map(([, { y, height }]) => y + height));

const intoBands = (process: XmlNode, lanes: readonly Lane[], drawing: Drawing) => {
  const bands: [string, Band][] = [];
  const parts: Drawing[] = [];
  const place = (lane: Lane, top: number): number => {
    if (lane.inner.length > 0) {
      const bottom = lane.inner.reduce((at, inner) => place(inner, at), top);
      bands.push([lane.id, { y: top, height: bottom - top, depth: lane.depth }]);
      return bottom;
    }
    const part = partOf(process, lane.nodes, drawing);
    const box = boxAround(part);
    const height = Math.max(LEAST_HEIGHT, box.height + 2 * MARGIN);
    parts.push(moved(part, { x: 0, y: top + MARGIN - box.y }));
    bands.push([lane.id, { y: top, height, depth: lane.depth }]);
    return top + height;
  };
  const end = lanes.reduce((at, lane) => place(lane, at), 0);
  const held = new Set(allLanes(lanes).flatMap(({ nodes }) => nodes));
  const rest = partOf(
    process,
    nodesOf(process)
      .map(idOf)
      .filter((id) => !held.has(id)),
    drawing,
  );
  const box = boxAround(rest);
  if (rest.shapes.size > 0) parts.push(moved(rest, { x: 0, y: end + MARGIN - box.y }));
  const placed = together(parts);
  return { bands, drawing: { shapes: placed.shapes, edges: flowsAnew(process, placed, drawing) } };
};

/** The named nodes with what lies in and on them, and the flows inside sub-processes. */
const partOf = (process: XmlNode, ids: readonly string[], drawing: Drawing): Drawing => {
  const wanted = new Set(ids);
  const nodes = nodesOf(process).filter(
    (node) => wanted.has(idOf(node)) || wanted.has(referenceIn(node, 'attachedToRef')),
  );
  const [shapes, edges] = [new Set<string>(), new Set<string>()];
  const note = (node: XmlNode): void => {
    shapes.add(idOf(node));
    nodesOf(node).forEach(note);
    flowsOf(node).forEach((flow) => edges.add(idOf(flow)));
  };
  nodes.forEach(note);
  return {
    shapes: new Map([...drawing.shapes].filter(([id]) => shapes.has(id))),
    edges: new Map([...drawing.edges].filter(([id]) => edges.has(id))),
  };
};

/** Flows of the process itself: as laid out where both ends moved alike, else a way of their own. */
const flowsAnew = (process: XmlNode, placed: Drawing, before: Drawing): Drawing['edges'] => {
  const edges = new Map(placed.edges);
  for (const flow of flowsOf(process)) {
    const [source, target] = [referenceIn(flow, 'sourceRef'), referenceIn(flow, 'targetRef')];
    const [from, to] = [placed.shapes.get(source), placed.shapes.get(target)];
    if (!from || !to) continue;
    const shift = from.y - (before.shapes.get(source)?.y ?? from.y);
    const isAlike = shift === to.y - (before.shapes.get(target)?.y ?? to.y);
    const old = before.edges.get(idOf(flow));
    edges.set(
      idOf(flow),
      isAlike && old ? old.map(({ x, y }) => ({ x, y: y + shift })) : wayBetween(from, to),
    );
  }
  return edges;
};
