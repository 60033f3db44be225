import type { Compilation } from '../../../engine/compiler/compilation.ts';
import type { ChoiceView } from '../../../engine/forms/pickers.ts';
import type { FormSchema } from '../../../engine/forms/schema.ts';
import { splitByClass } from '../../../engine/forms/split.ts';
import type { CalledResponse } from '../../../engine/http/contract/called.ts';
import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type {
  Actor,
  Calendar,
  Evaluate,
  Json,
  Variables,
} from '../../../engine/interpreter/values.ts';
import { operate } from '../../../engine/operations/operate.ts';
import type { Operation, Refusal } from '../../../engine/operations/operation.ts';
import { workerOf } from '../../../engine/simulator/answering.ts';
import type { Callable } from '../../../engine/simulator/callee.ts';
import { choosing } from '../../../engine/simulator/choices.ts';
import { serve } from '../../../engine/simulator/serve.ts';
import { createSimulator, type Simulator } from '../../../engine/simulator/simulator.ts';
import type { SimulatedInstance } from '../../../engine/simulator/world.ts';
import type { Act, Begin } from './act.ts';
import { drawnAs } from './drawn-as.ts';
import { askDirectory, passTo, passToEnd } from './passing.ts';
import { createRecord, waitKey, type RunRecord } from './record.ts';
import { principalsOf } from './people.ts';

/** What a run is tried with: the drawing as compiled, and what the county's cases start with. */
export interface Ground {
  readonly model: Compilation & Callable;
  readonly evaluate: Evaluate;
  readonly calendar: Calendar;
  readonly parameters: Variables;
  readonly forms: Readonly<Record<string, FormSchema>>;
  readonly units: readonly ChoiceView[]; // of the county, for pickers
  readonly called: CalledResponse['called']; // what is behind `model.elsewhere`
}
export interface Rehearsal {
  readonly ground: Ground;
  readonly simulator: Simulator;
  /** Filled-in forms by id: values that do not travel with a case lie here. */
  readonly contents: Map<string, Json>;
  /** Whom each step's question to the directory was answered with. */
  readonly people: Map<ElementId, readonly string[]>;
  readonly record: RunRecord;
  /** As far as they travel with the case. */
  startVariables: Variables | null;
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
    simulator: createSimulator({
      ...ground,
      evaluate: choosing(ground.evaluate, ground.model.plans, first.choices ?? {}),
      at: first.at,
    }),
    contents: new Map(),
    people: new Map(),
    record: createRecord(),
    startVariables: null,
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
  const ref = elementId === null ? undefined : ground.model.elements[elementId]?.form;
  const form = ref === undefined ? undefined : ground.forms[ref];
  const variables = keptApart(rehearsal, form, values);
  rehearsal.startVariables = variables;
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
  const { simulator, record } = rehearsal;
  const at = simulator.now;
  switch (act.type) {
    case 'begin':
      return null; // a run begins once
    case 'complete':
      return complete(rehearsal, act);
    case 'finish': {
      const { instanceId, waitId, variables } = act;
      record.answers.set(waitKey(instanceId, waitId), { at, answer: { complete: variables } });
      return simulator.reply(instanceId, waitId, { type: 'complete', variables });
    }
    case 'fail': {
      const { instanceId, waitId, message } = act;
      record.answers.set(waitKey(instanceId, waitId), { at, answer: { fail: message } });
      return simulator.reply(instanceId, waitId, { type: 'fail', message });
    }
    case 'choose':
      record.stimuli.push({ at, what: { trigger: act.elementId } });
      simulator.trigger(act.elementId);
      return null;
    case 'serve':
      record.order.push(act.elementId);
      inTurn(rehearsal, act.elementId);
      return null;
    case 'publish': {
      const { name, correlationKey, payload } = act;
      record.stimuli.push({ at, what: { message: { name, correlationKey, payload } } });
      simulator.publish(act);
      return null;
    }
    case 'signal': {
      const { name, payload } = act;
      record.stimuli.push({ at, what: { signal: { name, payload } } });
      simulator.signal(act);
      return null;
    }
    case 'settle':
      return settle(rehearsal, act);
    case 'set':
      return set(rehearsal, act);
    case 'pass':
      passTo(rehearsal, act.to);
      return null;
    case 'passToEnd':
      passToEnd(rehearsal);
      return null;
  }
};

const inTurn = ({ simulator, ground }: Rehearsal, elementId: ElementId): void => {
  if (!serve(simulator, ground.model.plans, elementId))
    throw new RangeError(`Expected "${elementId}" to wait when its turn came, but it does not`);
};

const settle = (
  { simulator, record }: Rehearsal,
  { instanceId, incidentId, by: how, variables }: Act & { readonly type: 'settle' },
): Refusal | null => {
  const incident = instanceOf(simulator, instanceId)?.state.incidents[incidentId];
  const what = { settle: { elementId: incident?.element ?? '', by: how, variables } };
  record.stimuli.push({ at: simulator.now, what });
  return by(simulator, instanceId, {
    verb: 'settleIncident',
    incidentId,
    by: how,
    variables,
    reason: NO_WORDS,
  });
};

const set = (
  { simulator, record }: Rehearsal,
  { instanceId, variables }: Act & { readonly type: 'set' },
): Refusal | null => {
  record.isTellable = false;
  const scope = instanceOf(simulator, instanceId)?.state.rootId ?? '';
  return by(simulator, instanceId, { verb: 'correct', scope, variables, reason: NO_WORDS });
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
  const { forms } = drawnAs(rehearsal.ground, instance.plan);
  const ref = wait.task.form?.ref;
  const form = ref === undefined ? undefined : forms[ref];
  const variables = keptApart(rehearsal, form, values);
  const chosen = outcome === null ? {} : { outcome };
  const operation: Operation = { verb: 'complete', task: wait.tokenId, variables, ...chosen };
  rehearsal.record.answers.set(waitKey(instanceId, waitId), {
    at: simulator.now,
    answer: { complete: { ...variables, ...chosen } },
  });
  if (as === null) return by(simulator, instanceId, operation, workerOf(wait));
  const actor: Actor = { kind: 'person', id: as };
  const { plan, state } = instance;
  const view = { plan, state, actor, now: simulator.now, principals: principalsOf(as) };
  const asked = operate(operation, view);
  return asked.ok ? by(simulator, instanceId, operation, actor) : asked.refusal;
};

/** What travels with the case; the rest is kept beside it, as the server does. */
const keptApart = (
  { contents }: Rehearsal,
  schema: FormSchema | undefined,
  values: Variables,
): Variables => {
  if (!schema) return values;
  const id = `form-${contents.size + 1}`;
  const { variables, content } = splitByClass(schema, values, id);
  contents.set(id, content);
  return variables;
};

const instanceOf = ({ instances }: Simulator, wanted: string): SimulatedInstance | undefined =>
  instances.find(({ id }) => id === wanted);
