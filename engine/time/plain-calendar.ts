import type { Calendar } from '../interpreter/values.ts';

/** Monday to Friday and nothing published: for what asks the zone at most (`utcOffset` in minutes). */
export const plainCalendar = (utcOffset: number): Calendar => ({
  version: '',
  utcOffset,
  through: '',
  hours: [],
  off: [],
  makeup: [],
});
