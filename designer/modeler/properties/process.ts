import type { Panel } from './group.ts';
import { declared } from './groups/declared.tsx';
import { processNames } from './groups/process-names.tsx';

/** Nothing is selected in a file without pools: the process itself. */
export const process: Panel = () => [processNames, declared];
