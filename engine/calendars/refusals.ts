import type { Variables } from '../interpreter/values.ts';
import type { Refusal } from '../operations/operation.ts';
import type { CalendarFault } from './faults.ts';

const refusal = (code: string, message: string, params: Variables): Refusal => ({
  code,
  message,
  detail: { params },
});

/** Says the first fault; whoever mends it is told the next. */
export const calendarRefused = (faults: readonly CalendarFault[]): Refusal => {
  const { zh, en } = faults[0] ?? { zh: '', en: '' };
  return refusal('calendarRefused', en, { fault: { zh, en } });
};

export const draftChanged = (rev: number): Refusal =>
  refusal('draftChanged', `Expected the draft as it was read, but it is at revision ${rev}`, {
    rev,
  });

export const calendarUnchanged = (year: number): Refusal =>
  refusal('calendarUnchanged', `Expected a change of ${year}, but the days are those in force`, {
    year,
  });
