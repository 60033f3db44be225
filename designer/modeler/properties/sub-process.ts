import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';

/** 子流程: steps with a border of their own. */
export const subProcess: Panel = () => [basics, loop, mapping, declared];
