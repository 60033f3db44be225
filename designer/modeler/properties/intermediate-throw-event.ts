import { eventGroups } from './event-groups.ts';
import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { declared } from './groups/declared.tsx';

/** The case says something and goes on. */
export const intermediateThrowEvent: Panel = (element) => [
  basics,
  ...eventGroups(element),
  declared,
];
