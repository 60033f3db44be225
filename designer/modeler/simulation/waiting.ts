import type { PreparedForm } from '../../../engine/http/contract/form.ts';
import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type { InstanceId, Wait, WaitId } from '../../../engine/interpreter/state.ts';
import { holdersOf } from '../../../engine/interpreter/waits.ts';
import type { Instant, Json } from '../../../engine/interpreter/values.ts';
import { finishedOf } from '../../../engine/simulator/finished.ts';
import type { OpenWait } from '../../../engine/simulator/world.ts';
import { taskForm } from './forms.ts';
import type { Rehearsal } from './rehearse.ts';

/** Something the run waits for, and what is needed to make it happen. */
export type Waiting = {
  readonly instanceId: InstanceId;
  readonly waitId: WaitId;
  readonly elementId: ElementId;
} & WaitingFor;
export type WaitingFor =
  | {
      readonly kind: 'task';
      readonly who: readonly string[]; // persons and principals
      readonly assignee: string | null; // nobody else may answer
      readonly due: Instant | null;
      readonly provisional: boolean;
      readonly outcomes: readonly string[];
      readonly form: PreparedForm | null;
    }
  | { readonly kind: 'job'; readonly job: string }
  | {
      readonly kind: 'timer';
      readonly due: Instant | null; // null: the event it runs from has not happened
      readonly provisional: boolean;
    }
  | { readonly kind: 'message'; readonly name: string; readonly correlationKey: Json }
  | { readonly kind: 'signal'; readonly name: string }
  | { readonly kind: 'condition'; readonly feel: string }
  | { readonly kind: 'choice'; readonly offered: readonly ElementId[] }
  | { readonly kind: 'others' }; // tokens or data that have not come: nobody outside can help

/** Everything that is waited for: who is asked first, oldest first; terms stand with their task. */
export const waitingIn = (rehearsal: Rehearsal): readonly Waiting[] => {
  const { simulator } = rehearsal;
  const open = simulator.waits.flatMap((one) => {
    const { instance, wait } = one;
    const waiting = waitingFor(rehearsal, one);
    return waiting
      ? [{ instanceId: instance.id, waitId: wait.id, elementId: wait.elementId, ...waiting }]
      : [];
  });
  const isAsked = ({ kind }: Waiting): boolean => ASKED.includes(kind);
  return [
    ...open.filter(isAsked),
    ...open.filter((one) => !isAsked(one)),
    ...waitingForOthers(rehearsal),
  ];
};

const ASKED: readonly Waiting['kind'][] = ['task', 'choice', 'job'];

const waitingFor = (rehearsal: Rehearsal, open: OpenWait): WaitingFor | null => {
  const { wait } = open;
  switch (wait.kind) {
    case 'userTask':
      return taskIn(rehearsal, open, wait);
    case 'job':
      return { kind: 'job', job: wait.type };
    case 'timer':
      return wait.purpose === 'event'
        ? { kind: 'timer', due: wait.due, provisional: wait.provisional }
        : null;
    case 'message':
      return { kind: 'message', name: wait.name, correlationKey: wait.correlationKey };
    case 'signal':
      return { kind: 'signal', name: wait.name };
    case 'condition':
      return { kind: 'condition', feel: wait.condition.feel };
    case 'choice':
      return { kind: 'choice', offered: wait.offered };
    case 'call': // its instance waits
    case 'participants': // are named at once
    case 'compensation': // its handlers wait
      return null;
  }
};

const taskIn = (
  rehearsal: Rehearsal,
  { instance }: OpenWait,
  wait: Wait & { readonly kind: 'userTask' },
): WaitingFor => {
  const { task, tokenId } = wait;
  const term = Object.values(instance.state.waits).find(
    (other) => other.kind === 'timer' && other.purpose === 'due' && other.tokenId === tokenId,
  );
  return {
    kind: 'task',
    who: holdersOf(task),
    assignee: task.assignee,
    due: task.due,
    provisional: term?.kind === 'timer' && term.provisional,
    outcomes: task.outcomes,
    form: taskForm(rehearsal, instance, wait),
  };
};

const HELPLESS: readonly string[] = ['join', 'quantity', 'inputs'];

const waitingForOthers = ({ simulator }: Rehearsal): readonly Waiting[] => {
  const { instances, isAborted } = simulator;
  return instances.flatMap((instance) =>
    finishedOf(instance, instances, isAborted)
      .waitingFor.filter(({ kind }) => HELPLESS.includes(kind))
      .map(({ elementId }, at) => ({
        instanceId: instance.id,
        waitId: `${elementId} ${at}`,
        elementId,
        kind: 'others' as const,
      })),
  );
};
