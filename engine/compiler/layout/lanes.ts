import type { XmlNode } from '../xml-tree.ts';
import { childrenNamed, idOf } from './containers.ts';

/** Lanes of a process from top to bottom, with the nodes each of the innermost ones holds. */
export interface Lane {
  readonly id: string;
  readonly depth: number;
  readonly nodes: readonly string[]; // none where lanes lie inside
  readonly inner: readonly Lane[];
}
export const lanesOf = (holder: XmlNode, depth = 0): readonly Lane[] =>
  childrenNamed(holder, 'laneSet', 'childLaneSet')
    .flatMap((set) => childrenNamed(set, 'lane'))
    .map((lane) => ({
      id: idOf(lane),
      depth,
      nodes: childrenNamed(lane, 'flowNodeRef').map(({ text }) =>
        text.trim().replace(/^[^:]*:/, ''),
      ),
      inner: lanesOf(lane, depth + 1),
    }));
