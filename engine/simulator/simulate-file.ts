import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import { REGISTER_JOB } from '../interpreter/registers.ts';
import type { TraceEntry } from '../interpreter/trace.ts';
import type { Calendar, Evaluate, Instant, Variables } from '../interpreter/values.ts';
import { addDuration } from '../time/duration.ts';
import { choiceFaults, choosing } from './choices.ts';
import { differences } from './expectations.ts';
import { allFinished, type Finished } from './finished.ts';
import type { Answer, Happening, Scenario } from './scenario.ts';
import { serve } from './serve.ts';
import { settle } from './settling.ts';
import { createSimulator, type Simulator } from './simulator.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';
import type { Model, OpenWait, Told } from './world.ts';

export interface SimulateInput {
  readonly model: Model;
  readonly scenario: Scenario;
  readonly evaluate: Evaluate;
  readonly calendar: Calendar;
  readonly parameters: Variables;
  readonly isOverTime?: () => boolean;
}
export interface Simulated {
  readonly trace: readonly TraceEntry[];
  readonly history: readonly Told[];
  readonly finished: readonly Finished[];
  readonly differences: readonly string[]; // from what the scenario expects
}

/** At one instant: first who was asked, then the world outside, then timers. An answer on time counts. */
const RANK = { answer: 0, stimulus: 1 };
const SOMEBODY = 'somebody'; // whom the directory would name, where the scenario names nobody
type Act =
  | { readonly type: 'answer'; readonly open: OpenWait; readonly answer: Answer }
  | { readonly type: 'stimulus'; readonly what: Happening };

type Early = Happening & { readonly type: 'trigger' | 'settle' };

interface Run {
  readonly simulator: Simulator;
  readonly scenario: Scenario;
  readonly utcOffset: number;
  readonly agenda: VirtualClock<Act>;
  readonly used: Map<ElementId, number>; // answers already given by an element
  readonly seen: Set<string>; // waits already answered or planned to be
  held: readonly Early[]; // of elements that do not wait, or are not stuck, yet
  refused: readonly string[]; // answers of its own the real host would not have taken
}

/** Runs a file by a scenario until nothing more can happen. Which process begins: bpmn.md §11. */
export const simulateFile = (input: SimulateInput): Simulated => {
  const { scenario, model, calendar } = input;
  const evaluate = choosing(input.evaluate, model.plans, scenario.choices);
  const simulator = createSimulator({ ...input, evaluate, at: scenario.start.at });
  const run: Run = {
    simulator,
    scenario,
    utcOffset: calendar.utcOffset,
    agenda: createVirtualClock<Act>(),
    used: new Map(),
    seen: new Set(),
    held: [],
    refused: [],
  };
  for (const { when, what } of scenario.stimuli) {
    const at =
      typeof when === 'number' ? when : addDuration(scenario.start.at, when, run.utcOffset);
    run.agenda.plan(Math.max(at, scenario.start.at), RANK.stimulus, { type: 'stimulus', what });
  }
  const { processId, startEvent, variables } = scenario.start;
  const started = startedProcess(model, scenario);
  const beginsItself = started && (beginsAlone(started) || startEvent !== null);
  if (!beginsItself) {
    simulator.listen(processId);
    simulator.learn(variables, processId);
  } else {
    // Who names a process wants its story, not what the county's other processes do every month.
    const withClockStarts = processId === null;
    simulator.start(started.processId, { ...scenario.start, withClockStarts });
  }
  const passedOver = serveInOrder(run, model);
  play(run);

  const { trace, history, dues } = simulator;
  const finished = allFinished(simulator);
  const result = { trace, finished, dues, utcOffset: run.utcOffset };
  const refused = scenario.expect ? run.refused : [];
  const unexpected = [...passedOver, ...refused, ...differences(scenario.expect, result)];
  return { trace, history, finished, differences: unexpected };
};

/** Why a scenario does not fit the file: it names a process, start or choice that is not there, or nothing runs. */
export const startFaults = ({ plans }: Model, { start, choices }: Scenario): string[] => {
  const { processId, startEvent } = start;
  const plan = plans.find((other) => other.processId === processId);
  if (processId !== null && !plan) {
    return [`Expected process "${processId}" in the file, but it is not there`];
  }
  if (plans.length === 0) return ['Expected an executable process in the file, but there is none'];
  const isThere = (plan ? [plan] : plans).some((one) => beginsAt(one, startEvent));
  return startEvent === null || isThere
    ? choiceFaults(plans, choices)
    : [`Expected start event "${startEvent}" in the file, but it is not there`];
};

const beginsAt = ({ scope }: ProcessPlan, startEvent: ElementId | null): boolean =>
  startEvent !== null && [...scope.starts, ...scope.triggeredStarts].includes(startEvent);

/** By a none start or an implicit one, which an empty process has too. */
const beginsAlone = ({ scope }: ProcessPlan): boolean =>
  scope.starts.length > 0 || scope.triggeredStarts.length === 0;

/** The process a scenario names, else the first that can begin by itself and is called by none. */
const startedProcess = ({ plans, processes }: Model, { start }: Scenario): ProcessPlan | null => {
  const named = plans.find(({ processId }) => processId === start.processId);
  if (start.processId !== null) return named ?? null;

  const able = processes
    .filter(({ executable }) => executable || processes.length === 1)
    .flatMap(({ planHash }) => plans.filter(({ hash }) => hash === planHash));
  const holding = able.find((plan) => beginsAt(plan, start.startEvent));
  const alone = [
    ...able.filter(({ scope }) => scope.starts.length > 0),
    ...able.filter(beginsAlone), // those with nothing inside come last
  ];
  const called = new Set(plans.flatMap(calledBy));
  return holding ?? alone.find(({ processId }) => !called.has(processId)) ?? alone[0] ?? null;
};

const calledBy = ({ nodes }: ProcessPlan): ElementId[] =>
  Object.values(nodes).flatMap((node) =>
    node.kind === 'callActivity' ? [node.called.processId] : [],
  );

/** Those whose turn came while they did not wait. */
const serveInOrder = (run: Run, { plans }: Model): string[] => {
  const { simulator, scenario } = run;
  return scenario.order.flatMap((elementId) => {
    planAnswers(run);
    return serve(simulator, plans, elementId)
      ? []
      : [`Expected "${elementId}" to wait when its turn came, but it does not`];
  });
};

const play = (run: Run): void => {
  const { simulator, scenario, agenda, utcOffset } = run;
  const until = addDuration(scenario.start.at, scenario.until, utcOffset);
  for (;;) {
    planAnswers(run);
    if (retryHeld(run)) continue;
    const [act, timer] = [agenda.next(), simulator.nextTimer()];
    const next = Math.min(act ?? Infinity, timer ?? Infinity);
    if (simulator.isAborted || next > until || next === Infinity) return;
    if (act === next) performNext(run, act);
    else simulator.fireNext();
  }
};

/** Each new task, job or question to the directory gets the answer the scenario has for it. */
const planAnswers = (run: Run): void => {
  const { simulator, scenario, seen } = run;
  for (let fresh = true; fresh;) {
    fresh = false;
    for (const open of simulator.waits) {
      const key = `${open.instance.id} ${open.wait.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (open.wait.kind === 'job' && open.wait.type === REGISTER_JOB) continue; // the run has registers of its own
      if (open.wait.kind === 'participants') {
        const people = scenario.people[open.wait.elementId] ?? [SOMEBODY];
        simulator.resolve(open.instance.id, open.wait.id, people);
        fresh = true;
        break; // the list of waits is another one now
      }
      if (open.wait.kind === 'userTask' || open.wait.kind === 'job') planAnswer(run, open);
    }
  }
};

/** The nth activation takes the nth answer, the last one repeats. */
const planAnswer = (run: Run, open: OpenWait, isFollowing = false): void => {
  const { scenario, used, agenda, simulator, utcOffset } = run;
  const { elementId } = open.wait;
  const answers = scenario.answers[elementId] ?? [];
  const count = used.get(elementId) ?? 0;
  used.set(elementId, count + 1);
  const isSpent = isFollowing && count >= answers.length; // else an escalation would repeat for ever
  const answer = isSpent
    ? scenario.defaultAnswer
    : (answers[Math.min(count, answers.length - 1)] ?? scenario.defaultAnswer);
  if (!answer) return;
  agenda.plan(addDuration(simulator.now, answer.after, utcOffset), RANK.answer, {
    type: 'answer',
    open,
    answer,
  });
};

const performNext = (run: Run, at: Instant): void => {
  const { simulator, agenda } = run;
  simulator.moveTo(at);
  const act = agenda.take();
  if (act?.type === 'answer') give(run, act);
  if (act?.type === 'stimulus') stimulate(run, act.what);
};

/** An escalation leaves the task open unless it interrupts; then the next answer follows. */
const give = (run: Run, { open, answer }: Act & { type: 'answer' }): void => {
  const { instance, wait } = open;
  const refusal = run.simulator.reply(instance.id, wait.id, answer.reply);
  if (refusal && answer !== run.scenario.defaultAnswer)
    run.refused = [...run.refused, `"${wait.elementId}": ${refusal.message}`];
  if (answer.reply.type !== 'escalation') return;
  const still = run.simulator.waits.find(
    (other) => other.instance.id === instance.id && other.wait.id === wait.id,
  );
  if (still) planAnswer(run, still, true);
};

const stimulate = (run: Run, what: Happening): void => {
  const { simulator } = run;
  switch (what.type) {
    case 'message':
      return simulator.publish(what);
    case 'signal':
      return simulator.signal(what);
    case 'cancel': {
      const [first] = simulator.instances;
      return first ? simulator.cancel(first.id) : undefined;
    }
    case 'trigger':
    case 'settle':
      if (!happens(simulator, what)) run.held = [...run.held, what];
  }
};

const happens = (simulator: Simulator, what: Early): boolean =>
  what.type === 'trigger' ? simulator.trigger(what.elementId) : settle(simulator, what);

/** true: something that was asked for too early has happened now. */
const retryHeld = (run: Run): boolean => {
  const happened = run.held.find((what) => happens(run.simulator, what));
  if (happened === undefined) return false;
  const place = run.held.indexOf(happened);
  run.held = run.held.filter((_, index) => index !== place);
  return true;
};
