import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { register } from './groups/register.tsx';

/** 台账: a register of the county, beyond the life of any case. */
export const dataStoreReference: Panel = () => [basics, register];
