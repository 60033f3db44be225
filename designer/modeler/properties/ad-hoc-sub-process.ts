import { textOf } from '../model.ts';
import type { Panel } from './group.ts';
import { assignment } from './groups/assignment.tsx';
import { basics } from './groups/basics.tsx';
import { choosing } from './groups/choosing.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';

/** A sub-process whose steps begin by themselves, or are chosen by whom it is assigned to. */
export const adHocSubProcess: Panel = (element) => [
  basics,
  choosing,
  ...(textOf(element, 'bh:activation') === 'manual' ? [assignment] : []),
  loop,
  mapping,
  declared,
];
