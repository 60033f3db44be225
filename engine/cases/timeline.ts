import type { EntityManager } from '@mikro-orm/postgresql';
import { isRecord } from '../forms/pointer.ts';
import type { Json } from '../interpreter/values.ts';
import { contentBodies } from '../store/contents.ts';
import type { CaseRow } from '../store/sql/case-view.ts';
import type { OpenWait, TaskView } from '../store/sql/tasks.ts';
import { selectSteps, type StepRow } from '../store/sql/timeline.ts';
import { hasFiredLate } from '../time/lateness.ts';
import type { CaseContext } from './case-context.ts';
import { elementOf, outcomeName, stepName, type Names } from './names.ts';
import { phaseName } from './phase-names.ts';

export interface TimelineLine {
  readonly id: string;
  readonly at: number;
  readonly kind:
    'started' | 'acted' | 'withdrawn' | 'timer' | 'message' | 'job' | 'incident' | 'ended';
  readonly elementId: string | null;
  readonly step: Names | null;
  readonly phase: Names | null;
  readonly who: {
    person: { id: string; name: string } | null;
    unit: Names | null;
    onBehalfOf: { id: string; name: string } | null;
  } | null;
  readonly verb: string | null;
  readonly outcome: Names | null;
  readonly text: string | null;
  readonly paper: string | null;
  readonly lateSince: number | null; // a timer that took effect late: when it was due
}

/** What happened, in the words of people, newest first: made from the log of steps, nothing else. */
export const timelineOf = async (
  em: EntityManager,
  row: CaseRow,
  context: CaseContext,
): Promise<TimelineLine[]> => {
  const steps = await selectSteps(em, row.countyId, row.id);
  const words = await contentBodies(
    em,
    row.countyId,
    steps.flatMap(({ operation }) => reasonIds(operation)),
  );
  const tasks = new Map(
    context.tasksOf(row.id).map((task) => [`${task.instanceId} ${task.tokenId}`, task]),
  );
  const lines = steps.flatMap((step) => lineOf(step, { row, context, words, tasks }));
  return [...lines, ...withdrawn(row, context), ...ending(row)].sort(
    (one, other) => other.at - one.at || (one.id < other.id ? 1 : -1),
  );
};

interface Sources {
  readonly row: CaseRow;
  readonly context: CaseContext;
  readonly words: ReadonlyMap<string, Json>;
  readonly tasks: ReadonlyMap<string, TaskView>;
}

const lineOf = (step: StepRow, sources: Sources): TimelineLine[] => {
  const { event, operation } = step;
  if (event.type === 'processStarted')
    return step.instanceId === sources.row.id ? [line(step, sources, 'started', null)] : [];
  if (operation) return [actLine(step, operation, sources)];
  const kind = KIND_OF_EVENT[event.type];
  if (!kind) return [];
  const wait = sources.context
    .waitsOf(sources.row.id)
    .find(({ instanceId, waitId }) => instanceId === step.instanceId && waitId === event.waitId);
  if (kind === 'timer' && wait?.name === 'due') return []; // the term of a task: its lateness says so
  if (!wait) return [];
  const told = line(step, sources, kind, wait.elementId);
  return [kind === 'timer' ? { ...told, lateSince: lateSince(wait, step) } : told];
};

/** Null: on time. Of the audit's steps, too. */
export const lateSince = ({ due, openedAt }: OpenWait, { at }: StepRow): number | null =>
  hasFiredLate({ due, since: openedAt }, at) ? due : null;

const KIND_OF_EVENT: Readonly<Record<string, TimelineLine['kind']>> = {
  messageReceived: 'message',
  timerFired: 'timer',
  jobFailed: 'incident',
};

const actLine = (
  step: StepRow,
  operation: NonNullable<StepRow['operation']>,
  sources: Sources,
): TimelineLine => {
  const { row, context, words, tasks } = sources;
  const task =
    operation.task === undefined ? undefined : tasks.get(`${step.instanceId} ${operation.task}`);
  const { actor } = step.event;
  const outcome = typeof operation['outcome'] === 'string' ? operation['outcome'] : null;
  const [word] = reasonIds(operation).map((id) => words.get(id));
  return {
    ...line(step, sources, 'acted', task?.elementId ?? null),
    who: {
      person: context.directory.person(actor.id),
      unit: actor.id.startsWith('requester@')
        ? context.directory.principal('requester').name
        : null,
      onBehalfOf: context.directory.person(actor.onBehalfOf ?? null),
    },
    verb: operation.verb,
    outcome: outcome !== null && task ? outcomeName(row.elements, task.elementId, outcome) : null,
    text: isRecord(word) && typeof word['text'] === 'string' ? word['text'] : null,
    paper: operation.verb === 'complete' && task?.contentId ? task.id : null,
  };
};

const line = (
  step: StepRow,
  { row, context }: Sources,
  kind: TimelineLine['kind'],
  elementId: string | null,
): TimelineLine => ({
  id: `${step.instanceId}:${step.epoch}:${step.rev}`,
  at: step.at,
  kind,
  elementId,
  step: elementId === null ? null : stepName(row.elements, elementId),
  phase: elementId === null ? null : phaseName(elementOf(row.elements, elementId)?.phase),
  who:
    step.event.actor.kind === 'person'
      ? { person: context.directory.person(step.event.actor.id), unit: null, onBehalfOf: null }
      : null,
  verb: null,
  outcome: null,
  text: null,
  paper: null,
  lateSince: null,
});

/** Tasks nobody answered: their term was over, or the case went another way. */
const withdrawn = (row: CaseRow, context: CaseContext): TimelineLine[] =>
  context.tasksOf(row.id).flatMap((task) =>
    task.closedBecause === 'withdrawn' && task.closedAt
      ? [
          {
            id: `withdrawn:${task.id}`,
            at: task.closedAt,
            kind: 'withdrawn' as const,
            elementId: task.elementId,
            step: stepName(row.elements, task.elementId),
            phase: phaseName(elementOf(row.elements, task.elementId)?.phase),
            who: null,
            verb: null,
            outcome: null,
            text: null,
            paper: null,
            lateSince: null,
          },
        ]
      : [],
  );

const ending = (row: CaseRow): TimelineLine[] =>
  row.closedAt
    ? [
        {
          id: `ended:${row.id}`,
          at: row.closedAt,
          kind: 'ended',
          elementId: null,
          step: null,
          phase: null,
          who: null,
          verb: null,
          outcome: null,
          text: null,
          paper: null,
          lateSince: null,
        },
      ]
    : [];

/** Ids of the words an operation refers to. */
const reasonIds = (operation: StepRow['operation']): string[] =>
  [operation?.['reason'], operation?.['text']].flatMap((reference) =>
    isRecord(reference) && typeof reference['id'] === 'string' ? [reference['id']] : [],
  );
