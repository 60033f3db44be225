import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { place } from './groups/place.tsx';

/** 泳道: its name, and who does the steps in it. */
export const lane: Panel = () => [basics, place];
