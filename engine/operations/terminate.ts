import { ending } from './ending.ts';

/** 终止: the authority stops a case that cannot go on. */
export const terminate = ending('terminate', 'terminated');
