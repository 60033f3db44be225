import type { XmlNode } from '../xml-tree.ts';
import { childrenNamed, containersIn, idOf, nodesOf, referenceIn } from './containers.ts';
import {
  boxAround,
  together,
  wayBetween,
  type Drawing,
  type Point,
  type Shape,
} from './drawing.ts';

const SIZES: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  dataObjectReference: { width: 36, height: 50 },
  dataStoreReference: { width: 50, height: 50 },
  textAnnotation: { width: 160, height: 50 },
};
const GAP = 40;

/** Data and notes in a row below what they belong to, and the lines that tie them to it. */
export const withArtifacts = (process: XmlNode, drawing: Drawing): Drawing => {
  const containers = containersIn(process);
  const ties = containers.flatMap(tiesOf);
  const missing = containers
    .flatMap((container) => childrenNamed(container, ...Object.keys(SIZES)))
    .filter((artifact) => !drawing.shapes.has(idOf(artifact)));
  const box = boxAround(drawing);
  const shapes = new Map<string, Shape>();
  let free = box.x;
  for (const artifact of missing) {
    const id = idOf(artifact);
    const tie = ties.find(({ source, target }) => source === id || target === id);
    const partner = tie && drawing.shapes.get(tie.source === id ? tie.target : tie.source);
    const size = SIZES[artifact.local] ?? { width: 50, height: 50 };
    const x = Math.max(free, partner ? partner.x : free);
    shapes.set(id, { x, y: box.y + box.height + GAP, ...size });
    free = x + size.width + GAP;
  }
  const placed = together([drawing, { shapes, edges: new Map() }]);
  return { shapes: placed.shapes, edges: new Map([...placed.edges, ...tiesDrawn(ties, placed)]) };
};

interface Tie {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** Associations, and data associations of the nodes that have them. */
const tiesOf = (container: XmlNode): readonly Tie[] => [
  ...childrenNamed(container, 'association').map((association) => ({
    id: idOf(association),
    source: referenceIn(association, 'sourceRef'),
    target: referenceIn(association, 'targetRef'),
  })),
  ...nodesOf(container).flatMap((node) => [
    ...childrenNamed(node, 'dataInputAssociation').map((one) => ({
      id: idOf(one),
      source: textIn(one, 'sourceRef'),
      target: idOf(node),
    })),
    ...childrenNamed(node, 'dataOutputAssociation').map((one) => ({
      id: idOf(one),
      source: idOf(node),
      target: textIn(one, 'targetRef'),
    })),
  ]),
];

const textIn = (node: XmlNode, name: string): string =>
  (childrenNamed(node, name)[0]?.text.trim() ?? '').replace(/^[^:]*:/, '');

const tiesDrawn = (
  ties: readonly Tie[],
  { shapes, edges }: Drawing,
): [string, readonly Point[]][] =>
  ties.flatMap(({ id, source, target }): [string, readonly Point[]][] => {
    const [from, to] = [shapes.get(source), shapes.get(target)];
    return id !== '' && from && to && !edges.has(id) ? [[id, wayBetween(from, to)]] : [];
  });
