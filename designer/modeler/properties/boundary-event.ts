import { eventGroups } from './event-groups.ts';
import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { declared } from './groups/declared.tsx';

/** 到期另走, 出错另走, 收到消息另走: what watches a step. */
export const boundaryEvent: Panel = (element) => [basics, ...eventGroups(element), declared];
