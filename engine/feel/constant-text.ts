import type { Expression } from '../interpreter/values.ts';
import { plainCalendar } from '../time/plain-calendar.ts';
import { calendarFunctions } from './calendar-functions.ts';
import { namesIn } from './check.ts';
import { createEvaluate } from './evaluate.ts';

const NO_CALENDAR = plainCalendar(0);
const OF_THE_DAY = Object.keys(calendarFunctions(0, NO_CALENDAR));

const evaluate = createEvaluate();

/** The text an expression gives whatever the case, its county and the day; null: it gives none. */
export const constantText = (expression: Expression): string | null => {
  const found = evaluate(expression, {}, 0, NO_CALENDAR);
  if (!found.ok || typeof found.value !== 'string' || found.value === '') return null;
  return asksTheDay(expression) ? null : found.value;
};

/** Parsed only where the text may be in it: a name is mostly a literal. */
const asksTheDay = ({ feel }: Expression): boolean =>
  OF_THE_DAY.some((name) => feel.includes(name) && namesIn(feel).includes(name));
