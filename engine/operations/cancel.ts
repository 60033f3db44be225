import { ending } from './ending.ts';

/** 撤销: who started the case takes it back. */
export const cancel = ending('cancel', 'canceled');
