import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { CalendarDay } from '../../time/day-words.ts';
import { countyKey, moment, tenantTable, textList } from './tenant.ts';

/**
 * One state of one year of a county's calendar: the days of the notice and the county's own. At
 * most one is being worked on; a published one never changes, the highest number is in force.
 */
export const CalendarEdition = defineEntity({
  name: 'CalendarEdition',
  ...tenantTable('calendar_edition'),
  properties: {
    countyId: countyKey(),
    year: p.integer().primary().autoincrement(false),
    number: p.integer().primary().autoincrement(false),
    status: p.text().$type<'DRAFT' | 'PROPOSED' | 'PUBLISHED' | 'DISCARDED'>(),
    rev: p.integer(),
    notice: p.text(), // where the days come from
    days: p.json().$type<readonly CalendarDay[]>(),
    editors: textList(), // persons; none of them may publish it
    editedAt: moment(),
    publishedBy: p.uuid().nullable(),
    publishedAt: moment().nullable(),
  },
});
export type CalendarEditionRow = InferEntity<typeof CalendarEdition>;
