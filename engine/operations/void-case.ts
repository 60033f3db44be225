import { ending } from './ending.ts';

/** 作废: the case should not have been opened, a duplicate or a mistake. (`void` is a reserved word.) */
export const voidCase = ending('void', 'voided');
