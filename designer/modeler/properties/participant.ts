import { processOf } from '../model.ts';
import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { declared } from './groups/declared.tsx';
import { place } from './groups/place.tsx';
import { processNames } from './groups/process-names.tsx';

/** 流程池: its own name, who works in it, and the process inside; the outside world has a name only. */
export const participant: Panel = (element) =>
  processOf(element) ? [basics, place, processNames, declared] : [basics];
