import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { declared } from './groups/declared.tsx';
import { loop } from './groups/loop.tsx';
import { mapping } from './groups/mapping.tsx';
import { outcomes } from './groups/outcomes.tsx';

/** A step nobody has given work yet. */
export const task: Panel = () => [basics, outcomes, loop, mapping, declared];
