import type { ModdleElement } from 'bpmn-moddle';
import { createEvaluate } from '../../../feel/evaluate.ts';
import type { TimerPlan } from '../../../interpreter/timer-plan.ts';
import type { Instant, Variables } from '../../../interpreter/values.ts';
import { MS_A_DAY } from '../../../time/civil-date.ts';
import { asksOf, ownTimerFrom } from '../../../time/own-timer.ts';
import { plainCalendar } from '../../../time/plain-calendar.ts';
import { isIsoCycle, isIsoDate, isIsoDuration } from '../../event-definitions/iso-timer.ts';
import { containerOf, is } from '../../model.ts';
import { COUNTY_OFFSET, MOST_DAYS } from './written-term.ts';

interface WrittenTime {
  readonly form: string;
  readonly text: string;
}

const evaluate = createEvaluate();

/** Working days do not matter to a time in ISO 8601; the zone does. */
const calendar = plainCalendar(COUNTY_OFFSET);

/**
 * What begins a process has no case to ask: its time must follow from the county's parameters, and
 * come while the county can wait for it. Judged where both are known, at publication; a simulation
 * may bring parameters and years of its own.
 */
export const startTimeFault = (
  timer: ModdleElement,
  written: WrittenTime,
  now: Instant | undefined,
  terms: Variables | undefined,
): 'startUntold' | 'startFar' | null => {
  const start = timer.$parent;
  if (now === undefined || terms === undefined || !start || !is(start, 'StartEvent')) return null;
  if (!is(containerOf(start), 'Process')) return null;

  const told = { evaluate, calendar, parameters: { terms } };
  const own = ownTimerFrom(planOf(written), now, told);
  if (!own.ok) return 'startUntold';
  const asks = asksOf(own.value, told);
  return asks && asks.from > now + (MOST_DAYS + 1) * MS_A_DAY ? 'startFar' : null;
};

const planOf = ({ form, text }: WrittenTime): TimerPlan => {
  const isIso = isIsoDate(text) || isIsoDuration(text) || isIsoCycle(text);
  const source = { feel: isIso ? JSON.stringify(text) : text };
  if (form === 'timeCycle') return { type: 'cycle', rule: source, catchUp: 'one' };
  return form === 'timeDuration'
    ? { type: 'duration', length: source }
    : { type: 'date', at: source };
};
