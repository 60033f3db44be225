import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';
import { script } from './groups/script.tsx';

/** 计算: a FEEL expression and the name of its result. */
export const scriptTask: Panel = () => [basics, script, loop, mapping, declared];
