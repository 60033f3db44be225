import { eventGroups } from './event-groups.ts';
import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { declared } from './groups/declared.tsx';

/** 结束: quietly, or with a message, an error, for everything. */
export const endEvent: Panel = (element) => [basics, ...eventGroups(element), declared];
