import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';

/** A sub-process that can be canceled as a whole. */
export const transaction: Panel = () => [basics, loop, mapping, declared];
