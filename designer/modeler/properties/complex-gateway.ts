import type { Panel } from './group.ts';
import { activation } from './groups/activation.tsx';
import { basics } from './groups/basics.tsx';
import { branches } from './groups/branches.tsx';

/** A decision that also says when it goes on. */
export const complexGateway: Panel = () => [basics, activation, branches];
