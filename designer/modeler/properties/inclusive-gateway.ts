import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { branches } from './groups/branches.tsx';

/** 包容分支: every way whose condition holds is taken. */
export const inclusiveGateway: Panel = () => [basics, branches];
