import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import { compile } from '../../engine/compiler/compile.ts';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import type { Actor, Json, Variables } from '../../engine/interpreter/values.ts';
import type { Operated } from '../../engine/operations/operate.ts';
import type { Operation } from '../../engine/operations/operation.ts';
import { finishedOf, type Finished } from '../../engine/simulator/finished.ts';
import { printedTrace } from '../../engine/simulator/golden.ts';
import type { Reply } from '../../engine/simulator/scenario.ts';
import {
  createSimulator,
  type Simulator,
  type StartOptions,
} from '../../engine/simulator/simulator.ts';
import { addDuration, parseDuration } from '../../engine/time/duration.ts';
import { parseInstant } from '../../engine/time/instant.ts';

/** A story told about one diagram: verbs in the order they happen, then what can be seen. */
export interface SimulatedRun {
  start(variables?: Variables, options?: { processId?: string; startEvent?: string }): SimulatedRun;
  /** Waits for messages, signals and the clock to begin something. */
  listen(): SimulatedRun;
  complete(elementId: string, variables?: Variables): SimulatedRun;
  throwError(elementId: string, code: string, variables?: Variables): SimulatedRun;
  escalate(elementId: string, code: string, variables?: Variables): SimulatedRun;
  fail(elementId: string, message?: string): SimulatedRun;
  resolve(elementId: string, people: readonly string[]): SimulatedRun;
  message(name: string, payload?: Variables, correlationKey?: Json): SimulatedRun;
  signal(name: string, payload?: Variables): SimulatedRun;
  trigger(elementId: string): SimulatedRun;
  cancel(): SimulatedRun;
  pass(duration: string): SimulatedRun;
  operate(operation: Operation, actor: Actor): Operated;
  readonly open: string[]; // elements that wait, as the headless command lists them
  readonly visited: string[]; // elements activated, in order
  readonly variables: Variables; // of the first instance's root
  readonly status: Finished['status']; // of the first instance
  readonly finished: readonly Finished[];
  readonly trace: Json[]; // as printed
  readonly simulator: Simulator;
}
export interface SimulateOptions {
  readonly at?: string;
  readonly profile?: 'deploy' | 'sketch';
  readonly parameters?: Variables;
}

const DEFAULT_START = '2026-03-02T09:00:00+08:00';

/** Compiles a diagram that lies beside the test (or XML) and holds it ready to be started. */
export const simulate = async (
  source: string,
  { at = DEFAULT_START, profile = 'deploy', parameters = {} }: SimulateOptions = {},
): Promise<SimulatedRun> => {
  const xml = source.startsWith('<') ? source : readFileSync(beside(source), 'utf8');
  const model = await compile(xml, { profile });
  if (!model.valid) {
    const problems = model.problems.map(({ rule, elementId, en }) => `${rule} ${elementId}: ${en}`);
    throw new Error(`Expected a valid diagram, but it has problems:\n${problems.join('\n')}`);
  }
  const calendar = nationalCalendar();
  const simulator = createSimulator({
    model,
    calendar,
    evaluate: createEvaluate(),
    parameters: { terms: {}, ladders: {}, lists: {}, ...parameters },
    at: parseInstant(at, calendar.utcOffset)!,
  });
  return storyOf(simulator, calendar.utcOffset, model.processes[0]?.processId ?? '');
};

const storyOf = (simulator: Simulator, utcOffset: number, firstProcess: string): SimulatedRun => {
  const finished = (): Finished[] =>
    simulator.instances.map((one) => finishedOf(one, simulator.instances, simulator.isAborted));
  const answer = (elementId: string, reply: Reply): SimulatedRun => {
    const { instance, wait } = openAt(simulator, elementId, ['userTask', 'job']);
    simulator.reply(instance.id, wait.id, reply);
    return run;
  };
  const run: SimulatedRun = {
    start(variables = {}, { processId = firstProcess, ...rest } = {}) {
      const options: StartOptions = { variables, startEvent: rest.startEvent ?? null };
      simulator.start(processId, options);
      return run;
    },
    listen: () => (simulator.listen(), run),
    complete: (id, variables = {}) => answer(id, { type: 'complete', variables }),
    throwError: (id, code, variables = {}) => answer(id, { type: 'error', code, variables }),
    escalate: (id, code, variables = {}) => answer(id, { type: 'escalation', code, variables }),
    fail: (id, message = 'refused') => answer(id, { type: 'fail', message }),
    resolve(elementId, people) {
      const { instance, wait } = openAt(simulator, elementId, ['participants']);
      simulator.resolve(instance.id, wait.id, people);
      return run;
    },
    message: (name, payload = {}, correlationKey = null) => (
      simulator.publish({ name, payload, correlationKey }),
      run
    ),
    signal: (name, payload = {}) => (simulator.signal({ name, payload }), run),
    trigger(elementId) {
      expect(simulator.trigger(elementId), `something waits at "${elementId}"`).toBe(true);
      return run;
    },
    cancel: () => (simulator.cancel(simulator.instances[0]?.id ?? ''), run),
    pass(duration) {
      simulator.passTo(addDuration(simulator.now, parseDuration(duration)!, utcOffset));
      return run;
    },
    operate: (operation, actor) =>
      simulator.operate(simulator.instances[0]?.id ?? '', operation, actor),
    get open() {
      return finished().flatMap(({ waitingFor }) => waitingFor.map(({ elementId }) => elementId));
    },
    get visited() {
      return simulator.trace
        .filter(({ type, elementType }) => type === 'elementActivated' && elementType !== 'process')
        .map(({ elementId }) => elementId);
    },
    get variables() {
      return finished()[0]?.variables ?? {};
    },
    get status() {
      return finished()[0]?.status ?? 'waiting';
    },
    get finished() {
      return finished();
    },
    get trace() {
      return printedTrace(simulator.trace, utcOffset);
    },
    simulator,
  };
  return run;
};

/** The oldest wait of an element that can be answered this way; none: the story is wrong. */
const openAt = (
  { waits }: Simulator,
  elementId: string,
  kinds: readonly string[],
): Simulator['waits'][number] => {
  const found = waits.find(({ wait }) => wait.elementId === elementId && kinds.includes(wait.kind));
  if (found) return found;
  const open = waits.map(({ wait }) => `${wait.elementId} (${wait.kind})`).join(', ');
  throw new Error(`Expected "${elementId}" to be open, but only these are: ${open || 'none'}`);
};

const beside = (file: string): string => join(dirname(expect.getState().testPath ?? ''), file);

/**
 * A golden trace lies beside the test, one entry a line. `vitest -u` writes it anew; a missing one
 * is written once, but never where nobody would look at it (CI).
 */
expect.extend({
  toMatchGolden(trace: Json[], file: string) {
    const path = beside(file);
    const text = `[\n${trace.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;
    const mode = expect.getState().snapshotState['_updateSnapshot'] as string;
    if (mode === 'all' || (mode === 'new' && !existsSync(path))) writeFileSync(path, text);
    const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return {
      pass: golden === text,
      message: () => `Expected the trace of "${file}", but it is another one`,
      actual: text,
      expected: golden,
    };
  },
});

declare module 'vitest' {
  // The parameters repeat those of the declaration that is extended.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    toMatchGolden(this: Matchers<R, T>, file: string): R;
  }
}
