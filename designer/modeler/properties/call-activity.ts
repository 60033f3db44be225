import { callsPeople } from '../global-tasks.ts';
import type { Panel } from './group.ts';
import { assignment } from './groups/assignment.tsx';
import { basics } from './groups/basics.tsx';
import { called } from './groups/called.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';

/** 调用流程: another process runs and comes back. Who does a shared task may be said by its caller. */
export const callActivity: Panel = (element) => [
  basics,
  called,
  ...(callsPeople(element) ? [assignment] : []),
  loop,
  mapping,
  declared,
];
