import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { splitByClass } from '../forms/split.ts';
import { accept } from '../forms/validate.ts';
import type { ContentRef, Json, Variables } from '../interpreter/values.ts';
import type { Operation } from '../operations/operation.ts';
import { calendarOf } from '../store/calendar.ts';
import { keepPending } from '../store/contents.ts';
import { selectPeople } from '../store/sql/people.ts';
import { countUrges } from '../store/sql/progress.ts';
import { attachFiles } from '../files/attach-files.ts';
import { choiceSets } from './choices.ts';
import { derivedId } from './derived-id.ts';
import { digestOf } from './digest.ts';
import type { FoundTask } from './find-task.ts';
import type { CasePorts, Doer } from './ports.ts';
import { formOfTask } from './read-task.ts';
import * as refusals from './refusals.ts';
import { toCivil, toInstant } from '../time/civil-date.ts';
import { isWorkingDay } from '../time/working-days.ts';

/** What a person asked for, still with the words in it. */
export type AskedOperation =
  | { readonly verb: 'claim' | 'unclaim' }
  | {
      readonly verb: 'complete';
      readonly outcome?: string | undefined;
      readonly values: Variables;
      readonly formHash?: string | undefined;
    }
  | { readonly verb: 'choose'; readonly elements: readonly string[] }
  | { readonly verb: 'transfer'; readonly to: string; readonly reason: string }
  | { readonly verb: 'urge'; readonly text: string };

const MOST_VARIABLE_BYTES = 64 * 1024;
const URGES_A_DAY = 3;

/**
 * Words first (trust.md R10): what is personal goes into a content row, and only then an operation
 * exists that refers to it. Written in one transaction of its own; a repeat finds its rows.
 */
export const writeOperation = async (
  em: EntityManager,
  ports: CasePorts,
  { person }: Pick<Doer, 'person'>,
  found: FoundTask,
  asked: AskedOperation,
  key: string,
): Promise<Answer<Operation>> => {
  const task = found.view.tokenId;
  switch (asked.verb) {
    case 'claim':
    case 'unclaim':
      return answered({ verb: asked.verb, task });
    case 'choose':
      return answered({ verb: asked.verb, task, elements: asked.elements });
    case 'complete':
      return writeCompletion(em, ports, { person }, found, asked, key);
    case 'transfer': {
      const people = await selectPeople(em, found.row.countyId, {
        role: null,
        unit: null,
        text: null,
      });
      if (!people.some(({ id }) => id === asked.to))
        return refused(
          refusals.formRefused([{ key: 'to', path: '/to', code: 'notAChoice', params: {} }]),
        );
      const reason = await keepWords(em, person.personId, found, asked.reason, key);
      return answered({ verb: 'transfer', task, to: asked.to, reason });
    }
    case 'urge': {
      const since = await startOfDay(em, ports, found.row.countyId);
      const { countyId } = found.row;
      const urged = await countUrges(em, countyId, found.view.instanceId, task, since);
      if (urged >= URGES_A_DAY) return refused(refusals.urgedEnough(URGES_A_DAY));
      const text = await keepWords(em, person.personId, found, asked.text, key);
      return answered({ verb: 'urge', task, to: [], text });
    }
  }
};

const writeCompletion = async (
  em: EntityManager,
  ports: CasePorts,
  { person }: Pick<Doer, 'person'>,
  found: FoundTask,
  asked: AskedOperation & { verb: 'complete' },
  key: string,
): Promise<Answer<Operation>> => {
  const { view } = found;
  const outcome = asked.outcome ?? null;
  if (outcome === null && view.outcomes.length > 0)
    return refused(refusals.outcomeMissing(view.outcomes));
  if (outcome !== null && !view.outcomes.includes(outcome))
    return refused(refusals.outcomeUnknown(outcome, view.outcomes));

  const filled = await fillIn(em, ports, { person }, found, asked);
  if (!filled.ok) return filled;
  const { variables, content } = filled.value(contentIdOf(view.id, person.personId, key));
  const bytes = Buffer.byteLength(JSON.stringify(variables));
  if (bytes > MOST_VARIABLE_BYTES)
    return refused(refusals.payloadTooLarge(bytes, MOST_VARIABLE_BYTES));

  const attaching = {
    countyId: found.row.countyId,
    caseId: found.row.id,
    taskId: view.id,
    personId: person.personId,
  };
  const strangers = await attachFiles(em, attaching, content as Json);
  if (strangers.length > 0) return refused(refusals.filesUnknown(strangers));
  if (view.formRef !== null) await keepForm(em, person.personId, found, content, key);
  return answered({
    verb: 'complete',
    task: view.tokenId,
    variables,
    ...(outcome === null ? {} : { outcome }),
    ...(view.formHash === null ? {} : { formHash: view.formHash }),
  });
};

type Split = (contentId: string) => { readonly variables: Variables; readonly content: Variables };

/** The form's values, judged by the same function as in the browser; without a form none may come. */
export const fillIn = async (
  em: EntityManager,
  ports: Pick<CasePorts, 'evaluate' | 'now'>,
  { person }: Pick<Doer, 'person'>,
  found: FoundTask,
  {
    values,
    outcome,
    formHash,
  }: { values: Variables; outcome?: string | undefined; formHash?: string | undefined },
): Promise<Answer<Split>> => {
  const calendar = await calendarOf(em, found.row.countyId);
  const fillable = await formOfTask(em, ports, person, found, calendar);
  if (!fillable) {
    const extra = Object.keys(values);
    return extra.length === 0
      ? answered(() => ({ variables: {}, content: {} }))
      : refused(
          refusals.formRefused(
            extra.map((name) => ({
              key: name,
              path: `/${name}`,
              code: 'unknownField',
              params: {},
            })),
          ),
        );
  }
  const { form, rights, known, choices, evaluate } = fillable;
  if (formHash !== undefined && formHash !== form.hash)
    return refused(refusals.formChanged(form.hash, formHash));
  const { errors, values: accepted } = accept({
    schema: form.schema,
    rights,
    values,
    known,
    outcome: outcome ?? null,
    evaluate,
    choices: choiceSets(choices),
    isWorkingDay: (date) => isWorkingDay(calendar, date),
  });
  return errors.length > 0
    ? refused(refusals.formRefused(errors))
    : answered((contentId) => splitByClass(form.schema, accepted, contentId));
};

const contentIdOf = (taskId: string, author: string, key: string): string =>
  derivedId('content', taskId, author, key);

const keepForm = (
  em: EntityManager,
  authorId: string,
  { view, row }: FoundTask,
  body: Variables,
  requestKey: string,
): Promise<ContentRef> =>
  keepPending(em, {
    countyId: row.countyId,
    id: contentIdOf(view.id, authorId, requestKey),
    kind: 'form',
    caseId: row.id,
    taskId: view.id,
    authorId,
    requestKey,
    body: body as Json,
    sha256: digestOf(body as Json),
  });

const keepWords = (
  em: EntityManager,
  authorId: string,
  { view, row }: FoundTask,
  text: string,
  requestKey: string,
): Promise<ContentRef> =>
  keepPending(em, {
    countyId: row.countyId,
    id: derivedId('words', view.id, authorId, requestKey),
    kind: 'reason',
    caseId: row.id,
    taskId: view.id,
    authorId,
    requestKey,
    body: { text },
    sha256: digestOf({ text }),
  });

const startOfDay = async (
  em: EntityManager,
  { now }: CasePorts,
  countyId: string,
): Promise<Date> => {
  const { utcOffset } = await calendarOf(em, countyId);
  return new Date(toInstant(toCivil(now(), utcOffset).date, 0, utcOffset));
};
