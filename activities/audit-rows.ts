import type { AuditRow } from '../engine/audit/body.ts';
import { kindOfVerb } from '../engine/audit/kinds.ts';
import type { Actor, Instant, Json } from '../engine/interpreter/values.ts';
import { taskIdOf } from '../workflows/task-id.ts';
import { hasFiredLate } from '../engine/time/lateness.ts';
import type { ProjectInput, Step, StepAct } from './ports.ts';
import { iso } from './rows.ts';

/** What the chain keeps of a batch: a row for each act or event, each escalation uncaught, and an end. */
export const auditRowsOf = (input: ProjectInput, epoch: number): readonly AuditRow[] =>
  input.steps.flatMap((step) => {
    const act = step.act ?? actWithin(input.steps, step);
    const row: AuditRow = {
      ...commonOf(input, epoch, step),
      kind: act ? kindOfVerb[act.operation.verb] : step.event.type,
      outcome: step.event.type === 'jobFailed' ? 'failed' : 'done',
      actor: actorOf(step.event.actor, act ?? beginOf(input, step)),
      session: act?.origin.session ?? beginOf(input, step)?.origin.session,
      request: act?.origin.request ?? beginOf(input, step)?.origin.request,
      object: objectOf(input, step),
      reasonRef: act && 'reason' in act.operation ? act.operation.reason : undefined,
      detail: act ? (settlementOf(act.operation) ?? detailOf(step)) : detailOf(step),
    };
    const ended = step.commands.some(({ type }) => type === 'endInstance');
    return [
      row,
      ...uncaughtRows(input, epoch, step),
      ...(ended ? [endedRow(input, epoch, step)] : []),
    ];
  });

/** A verb may be several events; only the last one carries the act. */
const actWithin = (steps: readonly Step[], step: Step): StepAct | null => {
  if (step.event.actor.kind !== 'person') return null;
  const later = steps.find(
    ({ rev, act, event }) => rev > step.rev && act && event.at === step.event.at,
  );
  return later?.act ?? null;
};

const beginOf = (input: ProjectInput, step: Step): ProjectInput['begin'] =>
  step.event.type === 'processStarted' ? input.begin : null;

const commonOf = (input: ProjectInput, epoch: number, step: Step) => ({
  case: input.caseId,
  instance: input.instanceId,
  epoch,
  step: step.rev,
  definition: input.definition
    ? { id: input.definition.id, version: input.definition.version, hash: input.planHash }
    : undefined,
  after: step.checksum,
});

const actorOf = (
  actor: Actor,
  act: { readonly origin: StepAct['origin'] } | null,
): AuditRow['actor'] =>
  actor.kind === 'person'
    ? {
        account: act?.origin.account,
        person: actor.id,
        roles: act?.origin.roles ?? (actor.post === undefined ? [] : [actor.post]),
        onBehalfOf: actor.onBehalfOf,
        via: 'user',
      }
    : { via: actor.id === 'clock' ? 'timer' : 'system' };

const objectOf = (input: ProjectInput, { event, commands }: Step): AuditRow['object'] => {
  if (!('waitId' in event)) {
    return 'tokenId' in event && event.tokenId !== undefined
      ? { type: 'task', id: taskIdOf(input.instanceId, event.tokenId) }
      : { type: 'instance', id: input.instanceId };
  }
  const command = commands.find((one) => 'wait' in one && one.wait?.id === event.waitId);
  if (command?.type !== 'closeWait')
    return { type: 'wait', id: `${input.instanceId}.${event.waitId}` };
  return 'task' in command.wait
    ? { type: 'task', id: taskIdOf(input.instanceId, command.wait.tokenId) }
    : { type: command.wait.kind, id: command.wait.elementId };
};

/** How an incident was resolved, what became of the terms, which level; the reason stands beside. */
const settlementOf = (operation: StepAct['operation']): Json | undefined => {
  if (operation.verb === 'resume') return { timers: operation.timers };
  if (operation.verb === 'climb') return { ladder: operation.ladder, level: operation.level + 1 };
  if (operation.verb !== 'settleIncident') return undefined;
  const { incidentId: incident, by } = operation;
  return operation.by === 'move' ? { incident, by, target: operation.target } : { incident, by };
};

const detailOf = ({ event, commands, trace }: Step): Json | undefined => {
  if (event.type === 'calendarChanged') return movedDetail(trace);
  if (event.type === 'timerFired') return lateDetail(event, commands);
  if (event.type === 'userTaskCompleted' && event.outcome !== undefined)
    return { outcome: event.outcome };
  if (event.type === 'elementsChosen') return { elements: event.elements };
  if (event.type !== 'jobCompleted' || !event.decision) return undefined;
  const { ref, version, hash } = event.decision;
  return { decision: { ref, version, hash } };
};

/** Terms that a new calendar moved, each with both instants, as the trace has them. */
const movedDetail = (trace: Step['trace']): Json => ({
  moved: trace.flatMap((entry) => {
    if (entry.type !== 'dueChanged') return [];
    const { element, from, to } = entry.detail as unknown as MovedTerm;
    return [{ element, from: iso(from), to: iso(to) }];
  }),
});
interface MovedTerm {
  readonly element: string;
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** A timer that fired late: when it should have, and when it did. */
const lateDetail = (
  { waitId, at }: Step['event'] & { readonly type: 'timerFired' },
  commands: Step['commands'],
): Json | undefined => {
  const closed = commands.find((one) => one.type === 'closeWait' && one.wait.id === waitId);
  if (closed?.type !== 'closeWait' || closed.wait.kind !== 'timer') return undefined;
  return hasFiredLate(closed.wait, at)
    ? { late: { due: iso(closed.wait.due), fired: iso(at) } }
    : undefined;
};

/** An escalation that nobody catches stops nothing, but somebody should be able to find it. */
const uncaughtRows = (input: ProjectInput, epoch: number, step: Step): readonly AuditRow[] =>
  step.commands.flatMap((command) =>
    command.type === 'escalationUncaught'
      ? [
          {
            ...commonOf(input, epoch, step),
            kind: 'escalationUncaught',
            outcome: 'done',
            actor: { via: 'system' },
            object: { type: 'element', id: command.elementId },
            detail: { code: command.code },
          },
        ]
      : [],
  );

const endedRow = (input: ProjectInput, epoch: number, step: Step): AuditRow => ({
  ...commonOf(input, epoch, step),
  kind: 'instanceEnded',
  outcome: 'done',
  actor: { via: 'system' },
  object: { type: 'instance', id: input.instanceId },
  detail: { status: step.changed.status },
});

/** An operator has taken the workflow back: what follows is another branch, and both are kept. */
export const resetRow = (input: ProjectInput, epoch: number): AuditRow => ({
  kind: 'instanceReset',
  outcome: 'done',
  actor: { via: 'system' },
  object: { type: 'instance', id: input.instanceId },
  case: input.caseId,
  instance: input.instanceId,
  epoch,
});
