import type { EntityManager } from '@mikro-orm/postgresql';
import { isRecord } from '../forms/pointer.ts';
import type { Json } from '../interpreter/values.ts';
import { contentBodies } from '../store/contents.ts';
import type { CaseRow } from '../store/sql/case-view.ts';
import type { OpenWait, TaskView } from '../store/sql/tasks.ts';
import { selectRaised, type RaisedIncident } from '../store/sql/incidents.ts';
import { selectNoticesOfCase } from '../store/sql/notices.ts';
import { selectMoves, selectSteps, type StepRow } from '../store/sql/timeline.ts';
import { hasFiredLate } from '../time/lateness.ts';
import type { CaseContext } from './case-context.ts';
import { elementOf, outcomeName, stepName, type Names } from './names.ts';
import { phaseName } from './phase-names.ts';
import { NOTHING, type TimelineLine } from './timeline-line.ts';
import { isTold, movedLine, sentLine } from './told-lines.ts';
import { readDirectory, type Directory } from './who.ts';

/** What happened, in the words of people, newest first: made from what was recorded, nothing else. */
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
  const sent = (await selectNoticesOfCase(em, row.countyId, row.id)).filter(isTold);
  const directory = await readDirectory(em, row.countyId, [
    ...steps.flatMap(({ event: { actor } }) => [actor.id, actor.onBehalfOf ?? null]),
    ...sent.flatMap(({ to }) => to),
  ]);
  const tasks = new Map(
    context.tasksOf(row.id).map((task) => [`${task.instanceId} ${task.tokenId}`, task]),
  );
  const lines = steps.flatMap((step) => lineOf(step, { row, context, directory, words, tasks }));
  return [
    ...lines,
    ...withdrawn(row, context),
    ...raised(row, await selectRaised(em, row.countyId, row.id)),
    ...(await selectMoves(em, row.countyId, row.id)).map((move) => movedLine(move, row, context)),
    ...sent.map((notice) => sentLine(notice, steps, { row, context, directory })),
    ...ending(row),
  ].sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
};

interface Sources {
  readonly row: CaseRow;
  readonly context: CaseContext;
  readonly directory: Directory; // of everybody who acted or was told
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
};

const actLine = (
  step: StepRow,
  operation: NonNullable<StepRow['operation']>,
  sources: Sources,
): TimelineLine => {
  const { row, directory, words, tasks } = sources;
  const task =
    operation.task === undefined ? undefined : tasks.get(`${step.instanceId} ${operation.task}`);
  const { actor } = step.event;
  const outcome = typeof operation['outcome'] === 'string' ? operation['outcome'] : null;
  const begun = chosenIn(operation);
  const answer =
    outcome !== null && task ? outcomeName(row.elements, task.elementId, outcome) : null;
  const [word] = reasonIds(operation).map((id) => words.get(id));
  return {
    ...line(step, sources, 'acted', task?.elementId ?? null),
    who: {
      person: directory.person(actor.id),
      unit: actor.id.startsWith('requester@') ? directory.principal('requester').name : null,
      onBehalfOf: directory.person(actor.onBehalfOf ?? null),
    },
    verb: begun?.length === 0 ? 'conclude' : (resumedWith(operation) ?? operation.verb),
    outcome: begun ? listed(begun.map((id) => stepName(row.elements, id))) : answer,
    text: isRecord(word) && typeof word['text'] === 'string' ? word['text'] : null,
    paper: operation.verb === 'complete' && task?.contentId ? task.id : null,
  };
};

/** What was chosen to begin in an ad-hoc sub-process; nothing: it was ended. */
const chosenIn = ({ verb, elements }: NonNullable<StepRow['operation']>): string[] | null =>
  verb === 'choose' && Array.isArray(elements)
    ? elements.filter((id) => typeof id === 'string')
    : null;

/** What became of the terms is part of what was done. */
const resumedWith = ({ verb, timers }: NonNullable<StepRow['operation']>): string | null =>
  verb === 'resume' ? (timers === 'shift' ? 'resumeShift' : 'resumeKeep') : null;

const listed = (names: readonly Names[]): Names | null =>
  names.length === 0
    ? null
    : { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };

const line = (
  step: StepRow,
  { row, directory }: Sources,
  kind: TimelineLine['kind'],
  elementId: string | null,
): TimelineLine => ({
  ...NOTHING,
  id: `${step.instanceId}:${step.epoch}:${step.rev}`,
  at: step.at,
  kind,
  elementId,
  step: elementId === null ? null : stepName(row.elements, elementId),
  phase: elementId === null ? null : phaseName(elementOf(row.elements, elementId)?.phase),
  who:
    step.event.actor.kind === 'person'
      ? { person: directory.person(step.event.actor.id), unit: null, onBehalfOf: null }
      : null,
});

/** Tasks nobody answered: their term was over, or the case went another way; a choice is no task. */
const withdrawn = (row: CaseRow, context: CaseContext): TimelineLine[] =>
  context.tasksOf(row.id).flatMap((task) =>
    task.closedBecause === 'withdrawn' && task.closedAt && task.offered === null
      ? [
          {
            ...NOTHING,
            id: `withdrawn:${task.id}`,
            at: task.closedAt,
            kind: 'withdrawn' as const,
            elementId: task.elementId,
            step: stepName(row.elements, task.elementId),
            phase: phaseName(elementOf(row.elements, task.elementId)?.phase),
          },
        ]
      : [],
  );

/** A step, or the process itself, that could not go on; who resolved it is an act of its own. */
const raised = (row: CaseRow, incidents: readonly RaisedIncident[]): TimelineLine[] =>
  incidents.map(({ instanceId, epoch, seq, at, elementId }) => {
    const element = elementOf(row.elements, elementId);
    return {
      ...NOTHING,
      id: `incident:${instanceId}:${epoch}:${seq}`,
      at,
      kind: 'incident',
      elementId,
      step: element && stepName(row.elements, elementId),
      phase: phaseName(element?.phase),
    };
  });

const ending = (row: CaseRow): TimelineLine[] =>
  row.closedAt
    ? [
        {
          ...NOTHING,
          id: `ended:${row.id}`,
          at: row.closedAt,
          kind: 'ended',
          elementId: null,
          step: null,
          phase: null,
        },
      ]
    : [];

/** Ids of the words an operation refers to. */
const reasonIds = (operation: StepRow['operation']): string[] =>
  [operation?.['reason'], operation?.['text']].flatMap((reference) =>
    isRecord(reference) && typeof reference['id'] === 'string' ? [reference['id']] : [],
  );
