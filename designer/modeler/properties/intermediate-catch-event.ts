import { eventGroups } from './event-groups.ts';
import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { declared } from './groups/declared.tsx';

/** 等待: the case rests until something happens. */
export const intermediateCatchEvent: Panel = (element) => [
  basics,
  ...eventGroups(element),
  declared,
];
