import { definitionsOf } from './arming.ts';
import { noteConversation } from './conversations.ts';
import { heardBy } from './event-data.ts';
import type { EngineEvent } from './events.ts';
import { ok } from './failures.ts';
import { raiseIncident } from './incidents.ts';
import { beginBehind, instantiatingGateway } from './instantiating.ts';
import { keyText } from './keys.ts';
import type { FlowNode, ProcessPlan } from './plan.ts';
import { canBegin, misfitAtStart } from './process-data.ts';
import { createRun, keep, nodeOf, place, record, type Run } from './run.ts';
import { enterScope } from './scopes.ts';
import type { InstanceState, StartTrigger, Token } from './state.ts';
import type { Evaluate, Result, Variables } from './values.ts';
import { undoContent } from './undoing.ts';
import { setVariables, withinLimits } from './variables.ts';

type ProcessStarted = EngineEvent & { readonly type: 'processStarted' };

/** A new instance, with nothing in it but its root. */
export const startRun = (plan: ProcessPlan, event: ProcessStarted, evaluate: Evaluate): Run => {
  const empty: InstanceState = {
    stateVersion: 1,
    semantics: plan.semantics,
    planHash: plan.hash,
    instanceId: event.instanceId,
    businessKey: event.businessKey,
    rootId: 't1',
    status: 'active',
    suspended: false,
    startedBy: event.actor,
    now: event.at,
    rev: 0,
    lastSeq: 0,
    lastId: 0,
    calendar: event.calendar,
    parameters: event.parameters,
    anchors: { caseStart: event.at },
    caughtOutside: event.caughtOutside,
    tokens: {},
    waits: {},
    incidents: {},
    handled: [],
    deferred: [],
  };
  const run = createRun(plan, empty, event, evaluate);
  const placed = place(run, { elementId: plan.processId, scope: null });
  const isReady = event.undo !== undefined || canBegin(plan, event.variables);
  const phase = isReady ? 'active' : 'ready';
  const first = keep(run, { ...placed, phase, variables: {} });
  if (isReady) record(run, first, { type: 'elementActivated' });
  const { trigger = null } = event;
  const fits = event.undo
    ? ok(event.variables)
    : withinLimits(run.state, event.variables, () => first);
  if (!fits.ok) {
    raiseIncident(run, first, fits.failure, { at: 'start', trigger }); // nothing of it is kept
    return run;
  }
  const root = setVariables(run, first, event.variables);
  if (event.undo) {
    undoContent(run, keep(run, { ...root, phase: 'compensating' }), plan.scope, event.undo);
    return run;
  }

  beginProcess(run, root, trigger);
  return run;
};

/** Again when its inputs may be complete, and after an incident in its key, variables or listeners. */
export const beginProcess = (run: Run, given: Token, trigger: StartTrigger | null): void => {
  const { variables = {} } = given;
  const key = businessKey(run, variables, trigger);
  if (!key.ok) return raiseIncident(run, given, key.failure, { at: 'start', trigger });
  run.state.businessKey = key.value;
  const wrong = misfitAtStart(run.plan, variables);
  if (wrong) return raiseIncident(run, given, wrong, { at: 'start', trigger });
  if (!canBegin(run.plan, variables)) {
    keep(run, { ...given, phase: 'ready', stopped: { at: 'start', trigger } });
    return;
  }
  const { stopped: _waited, ...rest } = given;
  const root = keep(run, { ...rest, phase: 'active' });
  if (given.phase === 'ready') record(run, root, { type: 'elementActivated' });
  const failure = enterScope(run, root, run.plan.scope);
  if (failure)
    return raiseIncident(run, run.state.tokens[root.id] ?? root, failure, { at: 'start', trigger });
  run.touched.add(root.id);
  if (trigger) noteTrigger(run, trigger);
  const gateway = trigger ? instantiatingGateway(run, nodeOf(run, trigger.elementId)) : undefined;
  if (trigger && gateway)
    return beginBehind(run, root, gateway, {
      elementId: trigger.elementId,
      brought: broughtBy(run, trigger),
    });
  for (const node of startsFor(run, trigger)) {
    const token = place(run, { elementId: node.id, scope: root.id });
    const heard = node.id === trigger?.elementId;
    run.agenda.push(
      heard
        ? { type: 'begin', token: token.id, brought: broughtBy(run, trigger) }
        : { type: 'arrive', token: token.id },
    );
  }
};

const broughtBy = (
  run: Run,
  { elementId, definition = 0, payload, heard }: StartTrigger,
): Variables =>
  (heard ?? [{ definition, payload }]).reduce<Variables>(
    (brought, one) => ({
      ...brought,
      ...heardBy(nodeOf(run, elementId), one.definition, one.payload),
    }),
    {},
  );

const noteTrigger = (run: Run, { elementId, payload }: StartTrigger): void => {
  for (const definition of definitionsOf(nodeOf(run, elementId)))
    if (definition.type === 'message') noteConversation(run, definition, payload);
};

/**
 * Start events of a process are alternatives: the trigger names one, else it is the first.
 * Activities without incoming flow start beside them, unless an instantiating task was triggered.
 */
const startsFor = (run: Run, trigger: StartTrigger | null): readonly FlowNode[] => {
  const starts = run.plan.scope.starts.map((id) => nodeOf(run, id));
  const beside = starts.filter(({ kind }) => kind !== 'startEvent');
  if (!trigger) {
    const [first] = starts.filter(({ kind }) => kind === 'startEvent');
    return first ? [first, ...beside] : beside;
  }
  const triggered = nodeOf(run, trigger.elementId);
  return triggered.kind === 'startEvent' ? [triggered, ...beside] : [triggered];
};

/** The one it was given; else what the process says, else the key of the message that began it. */
const businessKey = (
  { plan, state, evaluate }: Run,
  variables: Variables,
  trigger: StartTrigger | null,
): Result<string | null> => {
  if (state.businessKey !== null) return ok(state.businessKey);
  if (!plan.businessKey) return ok(trigger?.key ?? null);
  const known = { ...variables, ...trigger?.payload };
  const value = evaluate(plan.businessKey, known, state.now, state.calendar);
  return value.ok ? ok(keyText(value.value)) : value;
};
