import { addDays, toCivil } from '../../time/civil-date.ts';

const UTC_PLUS_8 = 480;

/** Today in the county, as forms write dates. */
export const today = (): string => toCivil(Date.now(), UTC_PLUS_8).date;
export const daysAhead = (days: number): string => addDays(today(), days);
