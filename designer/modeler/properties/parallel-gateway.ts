import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { branches } from './groups/branches.tsx';

/** 同时进行: all ways are taken, all are awaited. */
export const parallelGateway: Panel = () => [basics, branches];
