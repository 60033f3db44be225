import type { ModdleElement } from 'bpmn-moddle';
import { createEvaluate } from '../../../feel/evaluate.ts';
import type { TimerPlan, TimeUnit } from '../../../interpreter/timer-plan.ts';
import type { Expression, Instant, Variables } from '../../../interpreter/values.ts';
import { MS_A_DAY } from '../../../time/civil-date.ts';
import { asksOf, ownTimerFrom } from '../../../time/own-timer.ts';
import { plainCalendar } from '../../../time/plain-calendar.ts';
import { isIsoCycle, isIsoDate, isIsoDuration } from '../../event-definitions/iso-timer.ts';
import { containerOf, is, numberOf, textOf } from '../../model.ts';
import type { Params } from '../../problems.ts';
import { COUNTY_OFFSET, MOST_DAYS } from './written-term.ts';

interface WrittenTime {
  readonly form: string;
  readonly text: string;
}

const evaluate = createEvaluate();

/** Which days are worked does not matter to whether there is a time; zone and office hours do. */
const calendar = { ...plainCalendar(COUNTY_OFFSET), hours: [{ from: 540, to: 1_080 }] };

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
  if (now === undefined || terms === undefined || !beginsProcess(timer)) return null;
  const fault = timeFault(planOf(written), now, terms);
  return fault === 'startNever' ? null : fault;
};

/** The same of a term written in the drawing; one the county names by a key is `timer/key`'s. */
export const startTermFault = (
  timer: ModdleElement,
  now: Instant | undefined,
  terms: Variables | undefined,
): { readonly key: string; readonly params: Params } | null => {
  if (now === undefined || terms === undefined || !isStartTerm(timer)) return null;
  if (textOf(timer, 'key') !== undefined) return null;
  const key = timeFault(termOf(timer), now, terms);
  if (key === null) return null;
  const [value = '', unit = '', anchor = ''] = ['value', 'unit', 'anchor'].map((name) =>
    textOf(timer, name),
  );
  const actual = key === 'startNever' ? anchor : [value, unit, anchor].filter(Boolean).join(' ');
  return { key, params: { form: 'bh:timer', actual } };
};

/** A `bh:timer` whose definition stands on a start of a process. */
export const isStartTerm = (timer: ModdleElement): boolean => {
  const definition = timer.$parent?.$parent;
  return definition !== undefined && beginsProcess(definition);
};

const beginsProcess = ({ $parent: start }: ModdleElement): boolean => {
  const container = start && is(start, 'StartEvent') ? containerOf(start) : undefined;
  return container !== undefined && is(container, 'Process');
};

const timeFault = (
  plan: TimerPlan,
  now: Instant,
  terms: Variables,
): 'startUntold' | 'startNever' | 'startFar' | null => {
  const told = { evaluate, calendar, parameters: { terms } };
  const own = ownTimerFrom(plan, now, told);
  if (!own.ok) return 'startUntold';
  const asks = asksOf(own.value, told);
  if (!asks) return 'startNever';
  return asks.from > now + (MOST_DAYS + 1) * MS_A_DAY ? 'startFar' : null;
};

/** Its own calendar moves it by days, not to never; the drawing is judged without it. */
const termOf = (timer: ModdleElement): TimerPlan => {
  const [value, anchor] = [sourceIn(timer, 'value'), sourceIn(timer, 'anchor')];
  const count = numberOf(timer, 'count');
  return {
    type: 'county',
    catchUp: 'one',
    unit: textOf(timer, 'unit') as TimeUnit,
    ...(value ? { value } : {}),
    ...(anchor ? { anchor } : {}),
    ...(count === undefined ? {} : { count }),
  };
};

const sourceIn = (timer: ModdleElement, name: string): Expression | null => {
  const text = textOf(timer, name);
  if (text === undefined) return null;
  if (text.startsWith('=')) return { feel: text.slice(1) };
  const isNumber = name === 'value' && /^-?\d+(\.\d+)?$/.test(text);
  return { feel: isNumber ? text : JSON.stringify(text) };
};

const planOf = ({ form, text }: WrittenTime): TimerPlan => {
  const isIso = isIsoDate(text) || isIsoDuration(text) || isIsoCycle(text);
  const source = { feel: isIso ? JSON.stringify(text) : text };
  if (form === 'timeCycle') return { type: 'cycle', rule: source, catchUp: 'one' };
  return form === 'timeDuration'
    ? { type: 'duration', length: source }
    : { type: 'date', at: source };
};
