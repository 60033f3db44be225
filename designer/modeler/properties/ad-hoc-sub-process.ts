import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { choosing } from './groups/choosing.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';

/** A sub-process whose steps are chosen while it runs. */
export const adHocSubProcess: Panel = () => [basics, choosing, loop, mapping, declared];
