import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { branches } from './groups/branches.tsx';

/** 判断: exactly one way is taken. */
export const exclusiveGateway: Panel = () => [basics, branches];
