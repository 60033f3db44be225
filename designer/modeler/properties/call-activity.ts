import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { called } from './groups/called.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';

/** 调用流程: another process of this file runs and comes back. */
export const callActivity: Panel = () => [basics, called, loop, mapping, declared];
