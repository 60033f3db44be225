import type { Command } from '../engine/interpreter/commands.ts';
import type { TaskWait, TokenId, Wait } from '../engine/interpreter/state.ts';
import type { Instant, Variables } from '../engine/interpreter/values.ts';
import type { Row } from '../engine/store/sql/projection.ts';
import { taskIdOf } from '../workflows/task-id.ts';
import type { ProjectInput, Snapshot, Step } from './ports.ts';

export const iso = (at: Instant | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** The rows of one batch, folded: a key that occurs twice (opened, then done) is written once. */
export interface BatchRows {
  readonly tasks: readonly Row[]; // opened or changed here
  readonly closedTasks: readonly Row[]; // known already
  readonly waits: readonly Row[];
  readonly closedWaits: readonly Row[];
}

export const rowsOf = (
  input: ProjectInput,
  epoch: number,
  steps: readonly (Step | Snapshot)[] = input.steps,
): BatchRows => {
  const tasks = new Map<string, Row>();
  const closedTasks = new Map<string, Row>();
  const waits = new Map<string, Row>();
  const closedWaits = new Map<string, Row>();

  for (const step of steps) {
    for (const command of step.commands) {
      if (!isAboutWait(command)) continue;
      const { wait } = command;
      const [open, closed, key] =
        'task' in wait
          ? [tasks, closedTasks, taskIdOf(input.instanceId, wait.tokenId)]
          : [waits, closedWaits, wait.id];
      if (command.type === 'closeWait' && 'event' in step) {
        const opened = open.get(key);
        if ((opened ?? closed.get(key))?.['closed_at']) continue; // answered; offered again and over at once
        const closing = closingOf(input, epoch, step, wait, command.because, key);
        if (opened) open.set(key, { ...opened, ...closing });
        else closed.set(key, closing);
      } else {
        const row =
          'task' in wait ? taskOf(input, epoch, step, wait, key) : waitOf(input, epoch, step, wait);
        if (!row) continue;
        open.set(key, row);
        closed.delete(key); // asked anew: a choice goes on, or others are asked
      }
    }
  }
  return {
    tasks: [...tasks.values()].map(onlyColumns),
    closedTasks: [...closedTasks.values()],
    waits: [...waits.values()],
    closedWaits: [...closedWaits.values()],
  };
};

type AboutWait = Command & { readonly wait: Wait };
const isAboutWait = (command: Command): command is AboutWait =>
  command.type === 'openWait' || command.type === 'changeWait' || command.type === 'closeWait';

const taskOf = (
  input: ProjectInput,
  epoch: number,
  step: Snapshot,
  wait: TaskWait,
  id: string,
): Row | null => {
  const seen = step.tasks.find(({ waitId }) => waitId === wait.id);
  if (!seen) return null; // opened and over in the same step
  const { task } = wait;
  return {
    county_id: input.countyId,
    id,
    instance_id: input.instanceId,
    token_id: wait.tokenId,
    wait_id: wait.id,
    epoch,
    rev: step.rev,
    case_id: input.caseId,
    process_id: seen.processId,
    plan_hash: input.planHash,
    element_id: wait.elementId,
    name: task.name,
    form_ref: task.form?.ref ?? null,
    form_hash: task.form?.hash ?? null,
    outcomes: task.outcomes,
    offered: wait.kind === 'choice' ? wait.offered : null,
    assignee: task.assignee,
    owner: task.owner,
    candidates: task.candidates,
    excluded: task.excluded,
    stage: task.stage,
    priority: task.priority,
    due: iso(task.due),
    unrolled_due: iso(seen.unrolled),
    provisional: seen.provisional,
    opened_at: iso(wait.since),
    closed_at: null,
    closed_because: null,
    completed_by: null,
    outcome: null,
    content_id: null,
    data: seenIn(step, seen.sees),
  };
};

const seenIn = ({ scopes }: Snapshot, sees: readonly TokenId[]): Variables =>
  Object.fromEntries(sees.flatMap((id) => Object.entries(scopes[id] ?? {})));

const waitOf = (input: ProjectInput, epoch: number, step: Snapshot, wait: Wait): Row => ({
  county_id: input.countyId,
  instance_id: input.instanceId,
  wait_id: wait.id,
  token_id: wait.tokenId,
  element_id: wait.elementId,
  case_id: input.caseId,
  epoch,
  rev: step.rev,
  kind: wait.kind,
  ...listeningOf(wait),
  due: wait.kind === 'timer' ? iso(wait.due) : null,
  detail: detailOf(wait),
  claimed_by: null,
  opened_at: iso(wait.since),
  closed_at: null,
});

/** What a message or signal is matched by. */
export const listeningOf = (
  wait: Wait,
): { readonly name: string | null; readonly correlation_key: string | null } => {
  switch (wait.kind) {
    case 'message':
      return { name: wait.name, correlation_key: wait.correlationKey };
    case 'signal':
      return { name: wait.name, correlation_key: null };
    case 'job':
      return { name: wait.type, correlation_key: null };
    case 'timer':
      return { name: wait.purpose, correlation_key: null };
    case 'call':
      return { name: wait.processId, correlation_key: null };
    default:
      return { name: null, correlation_key: null };
  }
};

/** What a reader may want to see; variables stay in the instance, or rows would repeat them. */
const detailOf = (wait: Wait): Row => {
  switch (wait.kind) {
    case 'timer':
      return {
        unrolled: wait.unrolled,
        left: wait.left,
        calendarVersion: wait.calendarVersion,
        provisional: wait.provisional,
      };
    case 'job':
      return { attempt: wait.attempt };
    case 'call':
      return { instanceId: wait.instanceId, planHash: wait.planHash ?? null };
    case 'message':
      return wait.opens ? { opens: true } : {};
    default:
      return {};
  }
};

const closingOf = (
  input: ProjectInput,
  epoch: number,
  step: Step,
  wait: Wait,
  because: string,
  key: string,
): Row => {
  const { event } = step;
  const closing = { closed_at: iso(event.at), rev: step.rev, epoch };
  if (!('task' in wait)) return { ...closing, instance_id: input.instanceId, wait_id: wait.id };
  const isAnswer = ANSWERS.has(event.type) && 'waitId' in event && event.waitId === wait.id;
  const request = isAnswer && step.act ? requestOf(step.act.updateId) : null;
  return {
    ...closing,
    id: key,
    closed_because: because,
    completed_by: isAnswer ? event.actor.id : null,
    outcome: isAnswer && event.type === 'userTaskCompleted' ? (event.outcome ?? null) : null,
    author_id: request?.author_id ?? null,
    request_key: request?.request_key ?? null,
  };
};

const ANSWERS: ReadonlySet<string> = new Set(['userTaskCompleted', 'elementsChosen']);

/** An update id is `<person>:<key>`. */
export const requestOf = (
  updateId: string,
): { readonly author_id: string; readonly request_key: string } => {
  const colon = updateId.indexOf(':');
  return { author_id: updateId.slice(0, colon), request_key: updateId.slice(colon + 1) };
};

/** A task opened and closed in one batch carries the closing's helpers, which are no columns. */
const onlyColumns = ({ author_id: _author, request_key: _key, ...row }: Row): Row => row;
