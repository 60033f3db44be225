import type { Compilation } from '../../../engine/compiler/compilation.ts';
import type { ChoiceView } from '../../../engine/forms/pickers.ts';
import type { FormSchema } from '../../../engine/forms/schema.ts';
import { splitByClass } from '../../../engine/forms/split.ts';
import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type {
  Actor,
  Calendar,
  Evaluate,
  Instant,
  Json,
  Variables,
} from '../../../engine/interpreter/values.ts';
import { operate } from '../../../engine/operations/operate.ts';
import type { Operation, Refusal } from '../../../engine/operations/operation.ts';
import { workerOf } from '../../../engine/simulator/answering.ts';
import { createSimulator, type Simulator } from '../../../engine/simulator/simulator.ts';
import type { SimulatedInstance } from '../../../engine/simulator/world.ts';
import type { Act, Begin } from './act.ts';
import { yearWithoutData } from './day.ts';
import { peopleFor, principalsOf } from './people.ts';

/** What a run is tried with: the drawing as compiled, and what the county's cases start with. */
export interface Ground {
  readonly model: Compilation;
  readonly evaluate: Evaluate;
  readonly calendar: Calendar;
  readonly parameters: Variables;
  readonly forms: Readonly<Record<string, FormSchema>>;
  readonly units: readonly ChoiceView[]; // of the county, for pickers
}
export interface Rehearsal {
  readonly ground: Ground;
  readonly simulator: Simulator;
  /** Filled-in forms by id: values that do not travel with a case lie here. */
  readonly contents: Map<string, Json>;
  /** Whom each step's question to the directory was answered with. */
  readonly people: Map<ElementId, readonly string[]>;
}
/** The run as far as it went, and why it went no further. */
export interface Rehearsed {
  readonly rehearsal: Rehearsal;
  readonly refusal: Refusal | null;
}

/** Plays a whole run. What the real host would refuse ends it there. */
export const rehearse = (
  ground: Ground,
  [first, ...rest]: readonly [Begin, ...Act[]],
): Rehearsed => {
  const rehearsal: Rehearsal = {
    ground,
    simulator: createSimulator({ ...ground, at: first.at }),
    contents: new Map(),
    people: new Map(),
  };
  begin(rehearsal, first);
  askDirectory(rehearsal);
  for (const act of rest) {
    const refusal = play(rehearsal, act);
    if (refusal) return { rehearsal, refusal };
    askDirectory(rehearsal);
  }
  return { rehearsal, refusal: null };
};

const begin = (rehearsal: Rehearsal, { processId, way, values }: Begin): void => {
  const { simulator, ground } = rehearsal;
  const { elementId } = way;
  const form = elementId === null ? undefined : ground.model.elements[elementId]?.form;
  const variables = keptApart(rehearsal, form, values);
  const name = way.name ?? '';
  switch (way.type) {
    case 'none':
      simulator.start(processId, { startEvent: elementId, variables });
      return;
    case 'message':
      return simulator.publish({ name, correlationKey: null, payload: variables });
    case 'signal':
      return simulator.signal({ name, payload: variables });
    case 'conditional':
      return simulator.learn(variables, processId);
    case 'timer':
    case 'multiple':
      simulator.trigger(elementId ?? '');
  }
};

const play = (rehearsal: Rehearsal, act: Act): Refusal | null => {
  const { simulator } = rehearsal;
  switch (act.type) {
    case 'begin':
      return null; // a run begins once
    case 'complete':
      return complete(rehearsal, act);
    case 'finish': {
      const { instanceId, waitId, variables } = act;
      return simulator.reply(instanceId, waitId, { type: 'complete', variables });
    }
    case 'fail':
      return simulator.reply(act.instanceId, act.waitId, { type: 'fail', message: act.message });
    case 'choose':
      simulator.trigger(act.elementId);
      return null;
    case 'publish':
      simulator.publish(act);
      return null;
    case 'signal':
      simulator.signal(act);
      return null;
    case 'settle':
      return by(simulator, act.instanceId, {
        verb: 'settleIncident',
        incidentId: act.incidentId,
        by: act.by,
        variables: act.variables,
        reason: NO_WORDS,
      });
    case 'set': {
      const scope = instanceOf(simulator, act.instanceId)?.state.rootId ?? '';
      const { instanceId, variables } = act;
      return by(simulator, instanceId, { verb: 'correct', scope, variables, reason: NO_WORDS });
    }
    case 'pass':
      passTo(rehearsal, act.to);
      return null;
    case 'passToEnd':
      passToEnd(rehearsal);
      return null;
  }
};

const NO_WORDS = { id: 'simulation', sha256: '' };
const TRIER: Actor = { kind: 'person', id: 'trier' };

const by = (
  simulator: Simulator,
  instanceId: string,
  operation: Operation,
  actor = TRIER,
): Refusal | null => {
  const done = simulator.operate(instanceId, operation, actor);
  return done.ok ? null : done.refusal;
};

const complete = (
  rehearsal: Rehearsal,
  { instanceId, waitId, values, outcome, as }: Act & { readonly type: 'complete' },
): Refusal | null => {
  const { simulator } = rehearsal;
  const instance = instanceOf(simulator, instanceId);
  const wait = instance?.state.waits[waitId];
  if (!instance || wait?.kind !== 'userTask') return null; // it is gone: nothing changes
  const operation: Operation = {
    verb: 'complete',
    task: wait.tokenId,
    variables: keptApart(rehearsal, wait.task.form?.ref, values),
    ...(outcome === null ? {} : { outcome }),
  };
  if (as === null) return by(simulator, instanceId, operation, workerOf(wait));
  const actor: Actor = { kind: 'person', id: as };
  const { plan, state } = instance;
  const view = { plan, state, actor, now: simulator.now, principals: principalsOf(as) };
  const asked = operate(operation, view);
  return asked.ok ? by(simulator, instanceId, operation, actor) : asked.refusal;
};

/** What travels with the case; the rest is kept beside it, as the server does. */
const keptApart = (
  { ground, contents }: Rehearsal,
  ref: string | undefined,
  values: Variables,
): Variables => {
  const schema = ref === undefined ? undefined : ground.forms[ref];
  if (!schema) return values;
  const id = `form-${contents.size + 1}`;
  const { variables, content } = splitByClass(schema, values, id);
  contents.set(id, content);
  return variables;
};

const instanceOf = ({ instances }: Simulator, wanted: string): SimulatedInstance | undefined =>
  instances.find(({ id }) => id === wanted);

/** Whoever a step asks for is named at once: a directory would. */
const askDirectory = ({ simulator, people }: Rehearsal): void => {
  for (;;) {
    const asking = simulator.waits.find(({ wait }) => wait.kind === 'participants');
    if (asking?.wait.kind !== 'participants' || simulator.isAborted) return;
    const { instance, wait } = asking;
    const named = peopleFor(wait.wanted);
    people.set(wait.elementId, named);
    simulator.resolve(instance.id, wait.id, named);
  }
};

/** One moment after the other, so that whoever is asked for on the way is named there. */
const passTo = (rehearsal: Rehearsal, to: Instant): void => {
  const { simulator } = rehearsal;
  for (;;) {
    const next = simulator.nextTimer();
    if (next === null || next > to || simulator.isAborted) break;
    simulator.fireNext();
    askDirectory(rehearsal);
  }
  simulator.passTo(to);
};

const MOST_TIMERS = 500; // what comes again every day would never end
const FARTHEST_MS = 10 * 366 * 86_400_000;

/** Until nothing more happens by itself, or nobody knows which days are worked. */
const passToEnd = (rehearsal: Rehearsal): void => {
  const { simulator, ground } = rehearsal;
  const limit = simulator.now + FARTHEST_MS;
  for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
    const next = simulator.nextTimer();
    if (next === null || next > limit || simulator.isAborted) return;
    if (yearWithoutData(ground.calendar, next) !== null) return;
    simulator.fireNext();
    askDirectory(rehearsal);
  }
};
