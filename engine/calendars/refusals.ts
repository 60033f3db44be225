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

export const calendarNotProposed = (year: number): Refusal =>
  refusal('calendarNotProposed', `Expected ${year} to be proposed, but it is not`, { year });

export const proposalExpired = (year: number): Refusal =>
  refusal(
    'proposalExpired',
    `Expected a proposal of ${year} of the last 72 hours, but it is older`,
    {
      year,
    },
  );

export const ownProposal = (year: number): Refusal =>
  refusal('ownProposal', `Expected somebody who did not edit ${year}, but this person did`, {
    year,
  });
