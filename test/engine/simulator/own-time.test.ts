import { expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { startDefinitionsOf } from '../../../engine/interpreter/start-definitions.ts';
import { formatInstant, parseInstant } from '../../../engine/time/instant.ts';
import { asksOf, occurrencesOf, ownTimerFrom } from '../../../engine/time/own-timer.ts';
import { plansOf } from '../../support/linear-process.ts';
import { simulate } from '../../support/simulate.ts';

const at = '2026-03-02T09:00:00+08:00';
const NOW = parseInstant(at, 480)!;
const told = { evaluate: createEvaluate(), calendar: nationalCalendar() };
const shown = (instant: number): string => formatInstant(instant, 480);

const drawn = (timer: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test"><process id="p" isExecutable="true">
<startEvent id="s"><timerEventDefinition id="t">${timer}</timerEventDefinition></startEvent><userTask id="u" /><endEvent id="e" />
<sequenceFlow id="f" sourceRef="s" targetRef="u" /><sequenceFlow id="g" sourceRef="u" targetRef="e" />
</process></definitions>`;

/** When the simulator begins an instance in the next so many days. */
const begun = async (timer: string, days: number): Promise<string[]> => {
  const run = (await simulate(drawn(timer), { at })).listen().pass(`P${days}D`);
  return run.simulator.history.flatMap(({ event }) =>
    event.type === 'processStarted' ? [shown(event.at)] : [],
  );
};
/** When the server does: each moment at which its Schedule asks and the timer says that it is time. */
const scheduled = async (timer: string, days: number): Promise<string[]> => {
  const [plan] = await plansOf(drawn(timer));
  const [start] = plan ? startDefinitionsOf(plan) : [];
  if (start?.definition.type !== 'timer') throw new Error('Expected a timer start');
  const own = ownTimerFrom(start.definition.timer, NOW, told);
  if (!own.ok) throw new Error(own.failure.en);
  const asks = asksOf(own.value, told);
  const last = Math.min(asks?.until ?? Infinity, NOW + days * 86_400_000);
  const found: string[] = [];
  for (let ask = asks?.from ?? Infinity; ask <= last; ask += asks?.every ?? Infinity) {
    const [next] = occurrencesOf(own.value, { from: ask, count: 1 }, told);
    if (next === ask) found.push(shown(Math.max(ask, NOW)));
  }
  return found;
};

it.each([
  ['a date', '<timeDate>2026-03-09T08:30:00+08:00</timeDate>', 30, 1],
  ['a date that has passed', '<timeDate>2020-01-01</timeDate>', 30, 1],
  ['a span', '<timeDuration>PT36H</timeDuration>', 30, 1],
  ['no span at all', '<timeDuration>PT0S</timeDuration>', 30, 1],
  ['an expression', '<timeDate>=now() + duration("P3D")</timeDate>', 30, 1],
  ['a cycle that is bounded', '<timeCycle>R3/P1D</timeCycle>', 30, 3],
  ['a cycle without end', '<timeCycle>R/P1W</timeCycle>', 60, 8],
  ['a cycle of hours', '<timeCycle>R/PT7H</timeCycle>', 3, 10],
  ['months from their last day', '<timeCycle>R/2026-03-31T08:00:00+08:00/P1M</timeCycle>', 300, 9],
  ['months and hours', '<timeCycle>R3/P1MT6H</timeCycle>', 120, 3],
  ['a start that has passed', '<timeCycle>R5/2026-02-27T08:00:00+08:00/P1D</timeCycle>', 30, 2],
  ['a cycle that is over', '<timeCycle>R/2026-01-01/P1D/2026-02-01</timeCycle>', 30, 0],
  ['an end', '<timeCycle>R/2026-03-03T08:00:00Z/P1D/2026-03-05T00:00:00Z</timeCycle>', 30, 2],
  [
    'days of the week',
    '<extensionElements><bh:timer value="weekly:MON,THU" unit="recurring" at="09:30" /></extensionElements>',
    20,
    6,
  ],
  [
    'the end of a day',
    '<extensionElements><bh:timer value="monthly:25" unit="recurring" roll="forward" count="2" /></extensionElements>',
    200,
    2,
  ],
  [
    'working days',
    '<extensionElements><bh:timer value="5" unit="workingDays" /></extensionElements>',
    30,
    1,
  ],
])('simulator and Schedules agree about %s', async (_, timer, days, count) => {
  const expected = await begun(timer, days);
  expect(expected).toHaveLength(count);
  expect(await scheduled(timer, days)).toEqual(expected);
});
