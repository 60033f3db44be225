import { eventGroups } from './event-groups.ts';
import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { declared } from './groups/declared.tsx';
import { form } from './groups/form.tsx';

/** 开始: by hand, by message, by date. */
export const startEvent: Panel = (element) => [basics, ...eventGroups(element), form, declared];
