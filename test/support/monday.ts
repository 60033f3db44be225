import type { Calendar, Instant } from '../../engine/interpreter/values.ts';

/** 2026-03-02T09:00+08:00, a Monday: stories begin on a working morning. */
export const MONDAY: Instant = Date.UTC(2026, 2, 2, 1);

export const CALENDAR: Calendar = {
  version: 'test-1',
  utcOffset: 480,
  hours: [{ from: 540, to: 1_020 }],
  off: [],
  makeup: [],
  through: '2030-12-31',
};
