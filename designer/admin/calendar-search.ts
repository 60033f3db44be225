/** The address says which year is shown. */
export interface CalendarSearch {
  readonly year?: number;
}

export function readCalendarSearch(search: Readonly<Record<string, unknown>>): CalendarSearch {
  const year = Number(search['year']);
  return Number.isInteger(year) && year >= 2000 && year <= 2199 ? { year } : {};
}
