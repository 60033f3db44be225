import type { Panel } from './group.ts';
import { association } from './groups/association.tsx';

/** 写出: data a step writes when it is done. */
export const dataOutputAssociation: Panel = () => [association];
