import type { Json, Variables } from '../interpreter/values.ts';
import type { Duration } from '../time/duration.ts';
import type { Answer, Expectation, Happening, Scenario, Stimulus } from './scenario.ts';
import { createReader, type Reader } from './scenario-reader.ts';

export type ParsedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly string[] };

const DEFAULT_START = '2026-03-02T09:00:00+08:00'; // a plain working Monday; equal input, equal bytes
const DEFAULT_UNTIL = 'P10Y';
const AT_ONCE: Duration = { months: 0, ms: 0 };
const SCENARIO_KEYS = [
  'start',
  'choices',
  'order',
  'answers',
  'defaultAnswer',
  'stimuli',
  'people',
  'until',
  'expect',
];
const REPLIES = ['complete', 'bpmnError', 'escalation', 'fail'];
const ANSWER_KEYS = ['after', ...REPLIES, 'variables'];
const MOMENTS = ['after', 'at'];
const HAPPENINGS = ['message', 'signal', 'cancel', 'trigger', 'settle'];
const STIMULUS_KEYS = [...MOMENTS, ...HAPPENINGS];
const SETTLE_KEYS = ['elementId', 'by', 'variables', 'code', 'target'];
const RESOLUTIONS = ['retry', 'complete', 'throw', 'end', 'move'] as const;
const EXPECT_KEYS = ['status', 'visited', 'notVisited', 'due', 'outcome'];

/** Reads the scenario format of the headless command; every fault is named with its place. */
export const parseScenario = (json: Json, utcOffset: number): ParsedScenario => {
  const faults: string[] = [];
  const read = createReader(faults, utcOffset);
  const root = read.object(json, 'scenario', SCENARIO_KEYS);
  const start = read.object(root['start'] ?? {}, 'start', [
    'at',
    'processId',
    'startEvent',
    'variables',
  ]);
  const answers = read.object(root['answers'] ?? {}, 'answers');
  const people = read.object(root['people'] ?? {}, 'people');
  const choices = read.object(root['choices'] ?? {}, 'choices');
  const given = root['defaultAnswer'];

  const scenario: Scenario = {
    start: {
      at: read.instant(start['at'] ?? DEFAULT_START, 'start.at'),
      processId:
        start['processId'] === undefined ? null : read.text(start['processId'], 'start.processId'),
      startEvent:
        start['startEvent'] === undefined
          ? null
          : read.text(start['startEvent'], 'start.startEvent'),
      variables: read.object(start['variables'] ?? {}, 'start.variables'),
    },
    answers: mapValues(answers, (list, id) =>
      read
        .list(list, `answers.${id}`)
        .map((answer, n) => answerOf(answer, `answers.${id}[${n}]`, read)),
    ),
    choices: mapValues(choices, (list, id) =>
      read.list(list, `choices.${id}`).map((flows, n) => read.texts(flows, `choices.${id}[${n}]`)),
    ),
    order: read.texts(root['order'] ?? [], 'order'),
    defaultAnswer:
      given === null ? null : answerOf(given ?? { complete: {} }, 'defaultAnswer', read),
    stimuli: read
      .list(root['stimuli'] ?? [], 'stimuli')
      .map((one, n) => stimulusOf(one, `stimuli[${n}]`, read)),
    people: mapValues(people, (list, id) => read.texts(list, `people.${id}`)),
    until: read.duration(root['until'] ?? DEFAULT_UNTIL, 'until'),
    expect: root['expect'] === undefined ? null : expectationOf(root['expect'], read),
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, scenario };
};

const answerOf = (json: Json, place: string, read: Reader): Answer => {
  const answer = read.object(json, place, ANSWER_KEYS);
  read.atMostOne(answer, REPLIES, place);
  const after =
    answer['after'] === undefined ? AT_ONCE : read.duration(answer['after'], `${place}.after`);
  const variables = read.object(answer['variables'] ?? {}, `${place}.variables`);
  const { bpmnError, escalation, fail } = answer;
  if (bpmnError !== undefined) {
    return {
      after,
      reply: { type: 'error', code: read.text(bpmnError, `${place}.bpmnError`), variables },
    };
  }
  if (escalation !== undefined) {
    return {
      after,
      reply: { type: 'escalation', code: read.text(escalation, `${place}.escalation`), variables },
    };
  }
  if (fail !== undefined)
    return { after, reply: { type: 'fail', message: read.text(fail, `${place}.fail`) } };
  return {
    after,
    reply: {
      type: 'complete',
      variables: read.object(answer['complete'] ?? {}, `${place}.complete`),
    },
  };
};

const stimulusOf = (json: Json, place: string, read: Reader): Stimulus => {
  const stimulus = read.object(json, place, STIMULUS_KEYS);
  read.atMostOne(stimulus, MOMENTS, place);
  const when =
    stimulus['at'] === undefined
      ? read.duration(stimulus['after'] ?? 'PT0S', `${place}.after`)
      : read.instant(stimulus['at'], `${place}.at`);
  return { when, what: happeningOf(stimulus, place, read) };
};

const happeningOf = (stimulus: Variables, place: string, read: Reader): Happening => {
  const { message, signal, trigger, cancel, settle } = stimulus;
  read.exactlyOne(stimulus, HAPPENINGS, place);
  if (message !== undefined) {
    const { name, correlationKey, payload } = read.object(message, `${place}.message`, [
      'name',
      'correlationKey',
      'payload',
    ]);
    return {
      type: 'message',
      name: read.text(name, `${place}.message.name`),
      correlationKey: correlationKey ?? null,
      payload: read.object(payload ?? {}, `${place}.message.payload`),
    };
  }
  if (signal !== undefined) {
    const { name, payload } = read.object(signal, `${place}.signal`, ['name', 'payload']);
    return {
      type: 'signal',
      name: read.text(name, `${place}.signal.name`),
      payload: read.object(payload ?? {}, `${place}.signal.payload`),
    };
  }
  if (cancel !== undefined) {
    read.oneOf(cancel, [true], `${place}.cancel`);
    return { type: 'cancel' };
  }
  if (settle !== undefined) return settlementOf(settle, `${place}.settle`, read);
  return {
    type: 'trigger',
    elementId: trigger === undefined ? '' : read.text(trigger, `${place}.trigger`),
  };
};

const settlementOf = (json: Json, place: string, read: Reader): Happening => {
  const { elementId, by, variables, code, target } = read.object(json, place, SETTLE_KEYS);
  const of = { type: 'settle', elementId: read.text(elementId, `${place}.elementId`) } as const;
  const how = read.oneOf(by, RESOLUTIONS, `${place}.by`);
  if (how === 'move') return { ...of, by: how, target: read.text(target, `${place}.target`) };
  const given = { ...of, by: how, variables: read.object(variables ?? {}, `${place}.variables`) };
  return code === undefined ? given : { ...given, code: read.text(code, `${place}.code`) };
};

const expectationOf = (json: Json, read: Reader): Expectation => {
  const { status, visited, notVisited, due, outcome } = read.object(json, 'expect', EXPECT_KEYS);
  return {
    visited: read.texts(visited ?? [], 'expect.visited'),
    notVisited: read.texts(notVisited ?? [], 'expect.notVisited'),
    due: mapValues(read.object(due ?? {}, 'expect.due'), (day, id) =>
      read.text(day, `expect.due.${id}`),
    ),
    ...(status === undefined ? {} : { status: read.text(status, 'expect.status') }),
    ...(outcome === undefined ? {} : { outcome: read.text(outcome, 'expect.outcome') }),
  };
};

const mapValues = <T>(
  from: Variables,
  change: (value: Json, key: string) => T,
): Record<string, T> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value, key)]));
