import { inside } from '../interpreter/books.ts';
import type { ElementId, ElementKind, FlowNode, ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceId, InstanceState, Token, Wait } from '../interpreter/state.ts';
import type { Instant, Variables } from '../interpreter/values.ts';
import type { Simulator } from './simulator.ts';
import type { SimulatedInstance } from './world.ts';

/** How one instance stood when the run ended. */
export interface Finished {
  readonly type: 'finished';
  readonly instance: InstanceId;
  readonly processId: ElementId;
  readonly status: 'completed' | 'waiting' | 'failed' | 'canceled' | 'aborted';
  readonly at: Instant;
  readonly variables: Variables;
  readonly waitingFor: readonly WaitingFor[];
  readonly outcome?: { readonly error: string };
}
export interface WaitingFor {
  readonly elementId: ElementId;
  readonly kind: WaitingKind;
}
export type WaitingKind =
  | 'user'
  | 'manual'
  | 'service'
  | 'send'
  | 'businessRule'
  | 'receive'
  | 'message'
  | 'signal'
  | 'timer'
  | 'conditional'
  | 'eventGateway'
  | 'join'
  | 'quantity'
  | 'adHoc'
  | 'inputs'
  | 'call';

/**
 * How each instance stood. Where a run is cut between two instances, as a process that begins itself
 * anew for ever may be, the latest one says so.
 */
export const allFinished = ({
  instances,
  isAborted,
  isCut,
}: Pick<Simulator, 'instances' | 'isAborted' | 'isCut'>): Finished[] => {
  const all = instances.map((instance) => finishedOf(instance, instances, isAborted));
  const last = all.at(-1);
  const isSilent = isCut && all.every(({ status }) => status !== 'aborted');
  return isSilent && last ? [...all.slice(0, -1), { ...last, status: 'aborted' }] : all;
};

export const finishedOf = (
  instance: SimulatedInstance,
  all: readonly SimulatedInstance[],
  isAborted: boolean,
): Finished => {
  const { id, plan, state } = instance;
  const error = errorOf(instance, all);
  const status = statusOf(state, error, isAborted);
  return {
    type: 'finished',
    instance: id,
    processId: plan.processId,
    status,
    at: state.now,
    variables: state.tokens[state.rootId]?.variables ?? {},
    waitingFor: state.status === 'active' ? waitingFor(instance) : [],
    ...(status === 'failed' && error !== null ? { outcome: { error } } : {}),
  };
};

const statusOf = (
  { status }: InstanceState,
  error: string | null,
  isAborted: boolean,
): Finished['status'] => {
  if (status !== 'active') return status;
  if (isAborted) return 'aborted';
  return error === null ? 'waiting' : 'failed';
};

/** The code nobody caught, else the incident nobody settled; a caller fails with what it called. */
const errorOf = (
  { id, state }: SimulatedInstance,
  all: readonly SimulatedInstance[],
): string | null => {
  if (state.outcome?.error !== undefined) return state.outcome.error;
  const [incident] = Object.values(state.incidents).sort(byIdNumber);
  if (incident) return incident.code === 'errorUncaught' ? thrownCode(incident) : incident.code;
  return all
    .filter(({ caller, state: called }) => caller?.instanceId === id && called.status === 'active')
    .reduce<string | null>((found, called) => found ?? errorOf(called, all), null);
};

const thrownCode = ({ code, detail }: InstanceState['incidents'][string]): string => {
  const thrown =
    typeof detail === 'object' && detail !== null && 'code' in detail ? detail['code'] : code;
  return typeof thrown === 'string' ? thrown : code;
};

/** One entry for each token that waits; listeners beside it (boundaries, handlers) are not it. */
const waitingFor = ({ plan, state }: SimulatedInstance): WaitingFor[] => {
  const kindOf = (elementId: ElementId): ElementKind | undefined => plan.nodes[elementId]?.kind;
  const waits = Object.values(state.waits).sort(byIdNumber);
  return Object.values(state.tokens)
    .sort(byIdNumber)
    .flatMap((token) => {
      const { elementId, phase } = token;
      const kind = kindOf(elementId);
      if (phase === 'ready') return [{ elementId, kind: 'inputs' as const }];
      if (phase === 'arrived') {
        return [
          {
            elementId,
            kind: kind?.endsWith('Gateway') ? ('join' as const) : ('quantity' as const),
          },
        ];
      }
      if (phase !== 'active') return [];
      if (kind === 'eventBasedGateway') return [{ elementId, kind: 'eventGateway' as const }];
      if (isNeverEnough(token, plan, state)) return [{ elementId, kind: 'adHoc' as const }];
      const own = waits.filter((wait) => isOwn(wait, token));
      return own.flatMap((wait) => {
        const waiting = waitingKind(wait, kind);
        return waiting ? [{ elementId, kind: waiting }] : [];
      });
    });
};

/** All has run and the completion condition is still false: only what listens inside may change it. */
const isNeverEnough = (
  { id, elementId, body }: Token,
  plan: ProcessPlan,
  state: InstanceState,
): boolean => {
  const node = plan.nodes[elementId];
  if (node?.kind !== 'adHocSubProcess' || node.activation === 'manual' || body || !node.completion)
    return false;
  return inside(state, id).every((one) => listensAside(plan.nodes[one.elementId]));
};

const listensAside = (node: FlowNode | undefined): boolean =>
  node?.kind === 'intermediateCatchEvent' && node.incoming.length === 0;

const isOwn = (wait: Wait, { id, elementId }: Token): boolean =>
  wait.tokenId === id && wait.elementId === elementId;

const waitingKind = (wait: Wait, kind: ElementKind | undefined): WaitingKind | null => {
  switch (wait.kind) {
    case 'userTask':
    case 'participants':
      return kind === 'manualTask' ? 'manual' : kind === 'receiveTask' ? 'receive' : 'user';
    case 'job':
      return kind === 'sendTask'
        ? 'send'
        : kind === 'businessRuleTask'
          ? 'businessRule'
          : 'service';
    case 'timer':
      return wait.purpose === 'event' ? 'timer' : null; // a deadline is part of its task
    case 'message':
      return kind === 'receiveTask' ? 'receive' : 'message';
    case 'signal':
      return 'signal';
    case 'condition':
      return 'conditional';
    case 'call':
      return 'call';
    case 'choice':
      return 'adHoc';
    case 'compensation':
      return null; // its handlers wait, not it
  }
};

const byIdNumber = (a: { readonly id: string }, b: { readonly id: string }): number =>
  Number(a.id.slice(1)) - Number(b.id.slice(1));
