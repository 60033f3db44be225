import type { XmlDocument } from '../parse.ts';
import type { XmlNode } from '../xml-tree.ts';
import { withArtifacts } from './artifacts.ts';
import { childrenNamed, containersIn, flowsOf, idOf, nodesOf, referenceIn } from './containers.ts';
import {
  boxAround,
  moved,
  NOTHING_DRAWN,
  together,
  wayBetween,
  type Drawing,
  type Point,
} from './drawing.ts';
import { drawingIn, planesIn } from './existing-drawing.ts';
import { layOutProcess } from './lay-out-process.ts';
import { poolAround } from './pool.ts';
import { writeDrawing, type Plane } from './write-drawing.ts';

export interface CompletedDrawing {
  readonly xml: string;
  /** How many elements got a place they had not. */
  readonly drawn: number;
  /** Elements a reader cannot see: what nobody could find a place for. */
  readonly undrawn: readonly XmlNode[];
}

const MOST_NODES = 500; // beyond, a drawing nobody placed is no help, and the grid takes seconds
const GAP = 60;

/**
 * A place for every element that has none. What is drawn stays where it is; processes without a
 * drawing are laid out, pools below each other; single missing elements come below the rest.
 */
export const completeDrawing = async (document: XmlDocument): Promise<CompletedDrawing> => {
  const { root, text } = document;
  const before = drawingIn(root);
  const planes = await planesOf(root, before);
  const added = together(planes.map(({ drawing }) => drawing));
  const drawn = added.shapes.size + added.edges.size;
  const after = together([before, added]);
  return {
    xml: drawn === 0 ? text : writeDrawing(document, planes),
    drawn,
    undrawn: visible(root).filter((node) => idOf(node) !== '' && !after.shapes.has(idOf(node))),
  };
};

/** What belongs on each plane and is not there yet. */
const planesOf = async (root: XmlNode, before: Drawing): Promise<readonly Plane[]> => {
  const existing = planesIn(root);
  const processes = childrenNamed(root, 'process');
  const collaboration = childrenNamed(root, 'collaboration')[0];
  if (collaboration && (existing.size === 0 || existing.has(idOf(collaboration)))) {
    const drawing = await poolsOf(collaboration, processes, before);
    return [
      { elementId: idOf(collaboration), existing: existing.get(idOf(collaboration)), drawing },
    ];
  }
  return Promise.all(
    processes.map(async (process) => {
      const drawing = await missingOf(process, before);
      const added = isDrawn(process, before) ? drawing : withArtifacts(process, drawing);
      const all = together([before, added]);
      return {
        elementId: idOf(process),
        existing:
          existing.get(idOf(process)) ??
          (isDrawn(process, before) ? [...existing.values()][0] : undefined),
        drawing: together([added, { shapes: new Map(), edges: flowsBetween(process, all) }]),
      };
    }),
  );
};

const isDrawn = (process: XmlNode, { shapes }: Drawing): boolean =>
  nodesOf(process).some((node) => shapes.has(idOf(node)));

/** The nodes without a shape, laid out among themselves; below the rest if there is one. */
const missingOf = async (process: XmlNode, before: Drawing): Promise<Drawing> => {
  const missing = nodesOf(process).filter((node) => !before.shapes.has(idOf(node)));
  if (missing.length === 0 || containersIn(process).flatMap(nodesOf).length > MOST_NODES)
    return NOTHING_DRAWN;
  const laidOut = await layOutProcess(process, (node) => missing.includes(node));
  if (!isDrawn(process, before)) return laidOut;
  const [around, own] = [boxAround(before), boxAround(laidOut)];
  const below = moved(laidOut, { x: around.x - own.x, y: around.y + around.height + GAP - own.y });
  return together([
    below,
    { shapes: onHosts(missing, together([before, below])), edges: new Map() },
  ]);
};

const EVENT_SIZE = 36;

/** Boundary events of hosts that are drawn already, along their lower edge. */
const onHosts = (missing: readonly XmlNode[], { shapes }: Drawing): Drawing['shapes'] => {
  const waiting = missing.filter(
    (node) => node.local === 'boundaryEvent' && !shapes.has(idOf(node)),
  );
  const byHost = Map.groupBy(waiting, (event) => referenceIn(event, 'attachedToRef'));
  return new Map(
    [...byHost].flatMap(([hostId, events]) => {
      const host = shapes.get(hostId);
      if (!host) return [];
      return events.map(
        (event, index) =>
          [
            idOf(event),
            {
              x: host.x + ((index + 1) * host.width) / (events.length + 1) - EVENT_SIZE / 2,
              y: host.y + host.height - EVENT_SIZE / 2,
              width: EVENT_SIZE,
              height: EVENT_SIZE,
            },
          ] as const,
      );
    }),
  );
};

/** Pools that have no shape, below each other, and what is missing in those that have one. */
const poolsOf = async (
  collaboration: XmlNode,
  processes: readonly XmlNode[],
  before: Drawing,
): Promise<Drawing> => {
  const box = boxAround(before);
  let top = before.shapes.size > 0 ? box.y + box.height + GAP : 0;
  const added: Drawing[] = [];
  for (const pool of childrenNamed(collaboration, 'participant')) {
    const process = processes.find((one) => idOf(one) === referenceIn(pool, 'processRef'));
    const inside = process ? await missingOf(process, before) : NOTHING_DRAWN;
    const isNew = !before.shapes.has(idOf(pool)) && !(process && isDrawn(process, before));
    const drawing = isNew
      ? moved(poolAround(idOf(pool), process, inside), { x: box.x, y: top })
      : inside;
    if (isNew) top += boxAround(drawing).height + GAP;
    added.push(drawing);
  }
  const all = together([before, ...added]);
  const flows = processes.flatMap((process) => [...flowsBetween(process, all)]);
  const messages = childrenNamed(collaboration, 'messageFlow').flatMap((flow) => wayOf(flow, all));
  return together([...added, { shapes: new Map(), edges: new Map([...flows, ...messages]) }]);
};

/** Flows that have no way yet, of a process and all inside it. */
const flowsBetween = (process: XmlNode, all: Drawing): Drawing['edges'] =>
  new Map(
    containersIn(process)
      .flatMap(flowsOf)
      .flatMap((flow) => wayOf(flow, all)),
  );

const wayOf = (flow: XmlNode, { shapes, edges }: Drawing): [string, readonly Point[]][] => {
  const [from, to] = [
    shapes.get(referenceIn(flow, 'sourceRef')),
    shapes.get(referenceIn(flow, 'targetRef')),
  ];
  return from && to && !edges.has(idOf(flow)) ? [[idOf(flow), wayBetween(from, to)]] : [];
};

/** What a reader expects to see. */
const visible = (root: XmlNode): readonly XmlNode[] => {
  const holders = childrenNamed(root, 'process').flatMap(containersIn);
  return [
    ...childrenNamed(root, 'collaboration').flatMap((one) =>
      childrenNamed(one, 'participant', 'textAnnotation', 'group'),
    ),
    ...holders.flatMap(nodesOf),
    ...holders.flatMap((one) =>
      childrenNamed(one, 'dataObjectReference', 'dataStoreReference', 'textAnnotation', 'group'),
    ),
  ];
};
