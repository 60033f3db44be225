import type { TimerPlan } from '../interpreter/timer-plan.ts';
import type {
  Calendar,
  Expression,
  Instant,
  Json,
  Result,
  Variables,
} from '../interpreter/values.ts';
import { parseInstant, parseTimeOfDay } from './instant.ts';
import { timerInvalid, type TimerFacts } from './timer-facts.ts';
import type { Roll } from './working-days.ts';

export type CountyTimer = TimerPlan & { readonly type: 'county' };

/** A county timer with every name looked up. */
export interface Term {
  readonly value: Json;
  readonly unit: string;
  readonly anchor: Instant | null; // null: the event it runs from is not recorded yet
  readonly roll: Roll;
  readonly minuteOfDay: number | null; // null: the end of the day
  readonly count: number | null;
  readonly calendar: Calendar;
}

const ROLLS: readonly unknown[] = ['none', 'forward', 'backward'];
const BARE_NAME = /^[A-Za-z][\w.]*$/;

/** The parameter the key names; what the timer itself says wins over it. */
export const resolveTerm = (timer: CountyTimer, facts: TimerFacts): Result<Term> => {
  const parameter = parameterOf(timer, facts);
  if (!parameter.ok) return parameter;
  const named = parameter.value;

  const value = timer.value
    ? facts.evaluate(timer.value)
    : { ok: true as const, value: named['value'] ?? null };
  if (!value.ok) return value;
  const anchor = anchorOf(timer.anchor ?? textExpression(named['anchor']), facts);
  if (!anchor.ok) return anchor;
  const roll = timer.roll ?? named['roll'] ?? 'none';
  if (!isRoll(roll)) return timerInvalid('none, forward or backward', roll);
  const at = timer.at ?? named['at'] ?? null;
  const minuteOfDay = typeof at === 'string' ? parseTimeOfDay(at) : null;
  if (at !== null && minuteOfDay === null) return timerInvalid('a time of day HH:mm', at);
  const calendar =
    timer.calendar === undefined
      ? facts.calendar
      : ownValue(facts.calendar.named ?? {}, timer.calendar);
  if (!calendar) return timerInvalid('a named calendar of the county', timer.calendar ?? null);
  const count = timer.count ?? named['count'] ?? null;
  if (count !== null && !(typeof count === 'number' && Number.isInteger(count) && count >= 1))
    return timerInvalid('a whole number', count);

  return {
    ok: true,
    value: {
      value: value.value,
      unit: String(timer.unit ?? named['unit'] ?? ''),
      anchor: anchor.value,
      roll,
      minuteOfDay,
      count,
      calendar,
    },
  };
};

/** A parameter may depend on a variable: `{ by: "handlingClass", keys: { IN_PROGRESS: "reply.complex" } }`. */
export const parameterOf = (
  { key }: CountyTimer,
  { terms, evaluate }: TimerFacts,
): Result<Variables> => {
  if (key === undefined) return { ok: true, value: {} };
  const named = ownValue(terms, key);
  if (!isRecord(named)) return timerInvalid('a known term key', key);
  if (typeof named['by'] !== 'string' || !isRecord(named['keys']))
    return { ok: true, value: named };

  const by = evaluate({ feel: named['by'] });
  if (!by.ok) return by;
  const chosen = ownValue(named['keys'], String(by.value)) ?? named['keys']['default'];
  const parameter = typeof chosen === 'string' ? ownValue(terms, chosen) : undefined;
  return isRecord(parameter)
    ? { ok: true, value: parameter }
    : timerInvalid('a known term key', `${key}: ${String(by.value)}`);
};

/** No anchor: from now. A recorded event's name, or FEEL that gives such a name or a date. */
const anchorOf = (anchor: Expression | null, facts: TimerFacts): Result<Instant | null> => {
  const { now, calendar, anchors } = facts;
  const name = anchor?.feel ?? 'activation';
  if (name === 'activation') return { ok: true, value: now };
  const recorded = ownValue(anchors, name);
  if (recorded !== undefined) return { ok: true, value: recorded };

  const found = facts.evaluate({ feel: name });
  if (!found.ok) return found;
  const text = found.value ?? (BARE_NAME.test(name) ? name : null);
  if (text === 'activation') return { ok: true, value: now };
  if (typeof text !== 'string')
    return timerInvalid('the name of a recorded event or a date', found.value);
  const instant = parseInstant(text, calendar.utcOffset) ?? ownValue(anchors, text) ?? null;
  return { ok: true, value: instant };
};

/** Names come from models: one called "constructor" must not find the language's own. */
const ownValue = <T>(named: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(named, name) ? named[name] : undefined;

const textExpression = (text: Json | undefined): Expression | null =>
  typeof text === 'string' ? { feel: text } : null;

const isRoll = (text: Json): text is Roll => ROLLS.includes(text);

const isRecord = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
