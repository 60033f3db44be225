import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import { advance } from '../../engine/interpreter/advance.ts';
import type { Command } from '../../engine/interpreter/commands.ts';
import type { InstanceState } from '../../engine/interpreter/state.ts';
import type { Calendar, Instant, Json, Variables } from '../../engine/interpreter/values.ts';
import { parseScenario } from '../../engine/simulator/parse-scenario.ts';
import { simulateFile, type Simulated } from '../../engine/simulator/simulate-file.ts';
import type { Told } from '../../engine/simulator/world.ts';
import type { Template } from '../engine/templates/load-template.ts';

export type Answers = Readonly<Record<string, readonly Json[]>>;

/** A saved scenario of a template, told with other answers: a story of domain.md §13.2. */
export interface StatutoryStory {
  readonly scenario: string;
  readonly at?: string; // when it begins, if not when the scenario does
  readonly answers?: Answers;
  readonly until?: string;
  readonly calendar?: Calendar; // what had been published by then
}

const evaluated = (after: string, result: string): Json => ({
  after,
  complete: { attitude: 'SATISFIED', result, contactHeld: 'YES' },
});
const returned = (after: string): Answers => ({
  H_SignFor: [{ after, complete: { outcome: 'RETURN' } }, { complete: { outcome: 'SIGN' } }],
});

export const STORIES = {
  's9 on a holiday': {
    scenario: 'visit-day-s9',
    answers: { C_Ack: [{ after: 'P1Y', complete: { outcome: 'ACCEPT' } }] }, // what it raised goes its own way
    until: 'P40D',
  },
  's16 returned on Sat 2026-02-28': {
    scenario: 'handling-x6-returns',
    answers: returned('P16D'),
  },
  's16 returned on Mon 2026-03-02': {
    scenario: 'handling-x6-returns',
    answers: returned('P18D'),
  },
  's16 forced after two': { scenario: 'handling-x6-forced-after-two' },
  's17 due on National Day': {
    scenario: 'handling-s17-reply-late',
    answers: { H_Do: [{ after: 'P3Y', complete: { outcome: 'READY' } }] },
    until: 'P6M',
  },
  's19 empty co-opinion': {
    scenario: 'handling-s19-joint-units',
    answers: { H_Joint: [{ after: 'P30D', complete: {} }] }, // on 2026-05-07
  },
  's19 extension asked on 2026-06-22': { scenario: 'handling-s19-extension-granted' },
  's19 extension asked on 2026-06-24': {
    scenario: 'handling-s19-extension-granted',
    answers: {
      H_Do: [
        { after: 'P78D', complete: { outcome: 'EXTEND' } },
        { complete: { outcome: 'READY' } },
      ],
    },
  },
  's20 dissatisfied twice': {
    scenario: 'handling-s20-dissatisfied-twice',
    answers: {
      H_Evaluate: [evaluated('P13D', 'DISSATISFIED'), evaluated('P1D', 'DISSATISFIED')],
      H_Order: [{ after: 'P1D', complete: {} }], // on 2025-10-23
    },
  },
  's21 silent deputy': { scenario: 'handling-s21-no-response' },
} as const satisfies Readonly<Record<string, StatutoryStory>>;

export const simulateStory = (
  template: Template,
  {
    scenario: name,
    at,
    answers = {},
    until = 'P4Y',
    calendar = nationalCalendar(),
  }: StatutoryStory,
): Simulated => {
  const saved = template.scenarios.find((one) => one.name === name)?.json as Variables;
  const own = { ...(saved['answers'] as Variables), ...answers };
  const start = { ...(saved['start'] as Variables), ...(at === undefined ? {} : { at }) };
  const { expect: _expected, ...scenario } = saved;
  const parsed = parseScenario({ ...scenario, start, answers: own, until }, calendar.utcOffset);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  const { model, parameters } = template;
  const evaluate = createEvaluate();
  return simulateFile({ model, scenario: parsed.scenario, evaluate, calendar, parameters });
};

/** What each step of a run asked of its host, folded again from its history. */
export const said = (
  history: readonly Told[],
): readonly { readonly at: Instant; readonly command: Command }[] => {
  const evaluate = createEvaluate();
  const states = new Map<string, InstanceState>();
  return history.flatMap(({ instanceId, plan, event }) => {
    const { state, commands } = advance(plan, states.get(instanceId) ?? null, event, evaluate);
    states.set(instanceId, state);
    return commands.map((command) => ({ at: event.at, command }));
  });
};
