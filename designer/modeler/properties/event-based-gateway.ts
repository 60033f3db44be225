import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { beginning } from './groups/beginning.tsx';
import { branches } from './groups/branches.tsx';

/** 先到先走: the first event decides. */
export const eventBasedGateway: Panel = () => [basics, beginning, branches];
