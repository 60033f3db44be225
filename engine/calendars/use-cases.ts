import { createCountyCalendar } from './county-calendar.ts';
import { createImportNotice } from './import-notice.ts';
import type { CalendarPorts } from './ports.ts';
import { createDiscardYear, createProposeYear } from './propose-year.ts';
import { createPublishYear } from './publish-year.ts';
import { createSaveYear } from './save-year.ts';

/** Everything the API does with a county's calendar. */
export const createCalendarUseCases = (ports: CalendarPorts) => ({
  calendar: createCountyCalendar(ports),
  importNotice: createImportNotice(ports),
  saveYear: createSaveYear(ports),
  proposeYear: createProposeYear(ports),
  discardYear: createDiscardYear(ports),
  publishYear: createPublishYear(ports),
});
export type CalendarUseCases = ReturnType<typeof createCalendarUseCases>;
