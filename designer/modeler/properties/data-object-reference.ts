import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { dataObject } from './groups/data-object.tsx';

/** 数据对象: a variable that can be seen on the drawing. */
export const dataObjectReference: Panel = () => [basics, dataObject];
