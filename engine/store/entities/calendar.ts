import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { countyKey, tenantTable } from './tenant.ts';

/** The State Council's yearly notices: the same for every county, so global. */
export const CalendarYear = defineEntity({
  name: 'CalendarYear',
  tableName: 'calendar_year',
  properties: {
    year: p.integer().primary().autoincrement(false),
    status: p.text().$type<'PUBLISHED' | 'PROVISIONAL'>(),
    version: p.text(),
    notice: p.text().nullable(),
  },
});
export type CalendarYearRow = InferEntity<typeof CalendarYear>;

export const CalendarDay = defineEntity({
  name: 'CalendarDay',
  tableName: 'calendar_day',
  properties: {
    day: p.date().primary(),
    kind: p.text().$type<'OFF' | 'MAKEUP'>(),
    name: p.text(),
  },
});
export type CalendarDayRow = InferEntity<typeof CalendarDay>;

/** Days a county adds or takes back, e.g. 三月三. */
export const CountyCalendarDay = defineEntity({
  name: 'CountyCalendarDay',
  ...tenantTable('county_calendar_day'),
  properties: {
    countyId: countyKey(),
    day: p.date().primary(),
    kind: p.text().$type<'OFF' | 'MAKEUP' | 'PLAIN'>(),
    name: p.text(),
  },
});
export type CountyCalendarDayRow = InferEntity<typeof CountyCalendarDay>;
