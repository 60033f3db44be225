import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { declared } from './groups/declared.tsx';
import { processNames } from './groups/process-names.tsx';

/** 流程池: its own name, and the process inside. */
export const participant: Panel = () => [basics, processNames, declared];
