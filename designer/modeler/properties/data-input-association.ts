import type { Panel } from './group.ts';
import { association } from './groups/association.tsx';

/** 带入: data a step takes in before it begins. */
export const dataInputAssociation: Panel = () => [association];
