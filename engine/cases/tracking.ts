import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { isRecord } from '../forms/pointer.ts';
import { pickersIn } from '../forms/pickers.ts';
import { choiceSets } from './choices.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import { accept } from '../forms/validate.ts';
import { splitByClass } from '../forms/split.ts';
import type { CaseRow } from '../store/sql/case-view.ts';
import { selectCaseByTracking } from '../store/sql/case-view.ts';
import { contentBodies, keepPending } from '../store/contents.ts';
import { readCaseContext, type CaseContext } from './case-context.ts';
import { derivedId } from './derived-id.ts';
import { digestOf } from './digest.ts';
import { presentForm } from './fillable-form.ts';
import { formsOfCase, type FormPlace } from './forms-of-case.ts';
import { namesOf, outcomeName, stepName, type Names } from './names.ts';
import { openQuestions, type OpenQuestion } from './open-questions.ts';
import type { CasePorts } from './ports.ts';
import { publicAnswers, publicName, publicPhase } from './public-answers.ts';
import * as refusals from './refusals.ts';
import { trackingHashOf } from './tracking-code.ts';

export interface TrackingAnswer {
  readonly code: string;
  readonly question: string;
  readonly outcome?: string | undefined;
  readonly values: Variables;
  readonly formHash: string;
  readonly key: string;
  readonly request: string;
}

/** What the requester sees and says: a projection of its own, redacted here, never in the browser. */
export const createTracking = (ports: CasePorts) => ({
  track: (code: string, request: string) =>
    byCode(ports, code, async (em, row) => {
      const context = await readCaseContext(em, ports, row.countyId, [row]);
      const questions = await openQuestions(em, ports, row, context);
      await appendAudit(em, [
        {
          kind: 'trackingRead',
          outcome: 'done',
          actor: { roles: ['requester'], via: 'user' },
          request,
          object: { type: 'case', id: row.id },
          case: row.id,
        },
      ]);
      return answered({
        number: row.number,
        title: row.title ?? row.processName,
        station: namesOf(row.stationName ?? '', row.stationNameEn),
        submittedAt: row.openedAt,
        state: publicState(row),
        ...publicAnswers(row, context.answersOf(row)),
        steps: publicSteps(row, context),
        answer: await deliveredAnswer(em, row, context),
        questions: questions.map((question) => presentQuestion(row, question)),
      });
    }),

  reply: async (asked: TrackingAnswer): Promise<Answer<{ accepted: true }>> => {
    const prepared = await byCode(ports, asked.code, async (em, row) => {
      const context = await readCaseContext(em, ports, row.countyId, [row]);
      const question = (await openQuestions(em, ports, row, context)).find(
        ({ id }) => id === asked.question,
      );
      if (!question) return refused(refusals.questionClosed());
      return judged(em, ports, row, question, asked);
    });
    return prepared.ok ? prepared.value() : prepared;
  },
});

const byCode = async <T>(
  ports: CasePorts,
  code: string,
  work: (em: EntityManager, row: CaseRow) => Promise<Answer<T>>,
): Promise<Answer<T>> => {
  const hash = trackingHashOf(code, ports.trackingSecret);
  for (const { id: countyId } of await ports.listCounties()) {
    const found = await ports.withCounty({ countyId }, async (em) => {
      const row = await selectCaseByTracking(em, countyId, hash);
      return row ? { answer: await work(em, row) } : null;
    });
    if (found) return found.answer;
  }
  return refused(refusals.trackingUnknown()); // the same for a code that never was
};

/** Only a procedure that came to its end has closed the matter; whatever stopped it has not. */
const publicState = ({ status }: CaseRow): 'open' | 'ended' | 'stopped' => {
  if (status === 'active') return 'open';
  return status === 'completed' ? 'ended' : 'stopped';
};

const publicSteps = (row: CaseRow, context: CaseContext) => {
  const walked = context.tasksOf(row.id).flatMap((task) => {
    const step = publicName(row, task.elementId) ?? publicPhase(row, task.elementId);
    return step && task.closedAt ? [{ at: task.closedAt, step }] : [];
  });
  return walked.reverse().filter(({ step }, index, all) => all[index + 1]?.step.zh !== step.zh);
};

const FEEDBACK = 'feedback';

/** The one paper that is meant for the requester. */
const deliveredAnswer = async (em: EntityManager, row: CaseRow, context: CaseContext) => {
  const task = context
    .tasksOf(row.id)
    .findLast(({ formRef, closedBecause }) => formRef === FEEDBACK && closedBecause === 'over');
  if (!task?.contentId || !task.closedAt) return null;
  const body = (await contentBodies(em, row.countyId, [task.contentId])).get(task.contentId);
  if (!isRecord(body) || typeof body['answer'] !== 'string') return null;
  const result =
    typeof body['result'] === 'string' ? await resultName(em, row, task, body['result']) : null;
  return { text: body['answer'], result, at: task.closedAt };
};

/** In the words the form itself uses for it. */
const resultName = async (
  em: EntityManager,
  row: CaseRow,
  task: FormPlace,
  code: string,
): Promise<Names> => {
  const forms = await formsOfCase(em, row.countyId, row.id);
  const pickers = pickersIn(forms(task, FEEDBACK)?.schema.components ?? [], '');
  const field = pickers.find(({ path }) => path === 'result')?.field;
  const choice = field?.values?.find(({ value }) => value === code);
  return namesOf(choice?.label ?? code, choice?.labelEn);
};

const presentQuestion = (row: CaseRow, question: OpenQuestion) => ({
  id: question.id,
  step: publicName(row, question.elementId) ?? stepName(row.elements, question.elementId),
  outcomes: question.outcomes.map((code) => ({
    code,
    label: outcomeName(row.elements, question.elementId, code),
  })),
  form: presentForm(question.fillable),
  due: question.due,
});

/** Checked and stored inside the transaction; sent after it, because the engine writes with its own. */
const judged = async (
  em: EntityManager,
  ports: CasePorts,
  row: CaseRow,
  question: OpenQuestion,
  asked: TrackingAnswer,
): Promise<Answer<() => Promise<Answer<{ accepted: true }>>>> => {
  const { fillable } = question;
  if (asked.formHash !== fillable.form.hash)
    return refused(refusals.formChanged(fillable.form.hash, asked.formHash));
  const { errors, values } = accept({
    schema: fillable.form.schema,
    rights: fillable.rights,
    values: asked.values,
    known: fillable.known,
    outcome: asked.outcome ?? null,
    evaluate: fillable.evaluate,
    choices: choiceSets(fillable.choices),
  });
  if (errors.length > 0) return refused(refusals.formRefused(errors));
  const requester = `requester@${row.id}`;
  const id = derivedId('content', question.id, requester, asked.key);
  const { variables, content } = splitByClass(fillable.form.schema, values, id);
  const reference = await keepPending(em, {
    countyId: row.countyId,
    id,
    kind: question.task ? 'form' : 'answer', // an answer to a wait is nobody's task
    caseId: row.id,
    taskId: question.id,
    authorId: requester,
    requestKey: asked.key,
    body: content as Json,
    sha256: digestOf(content as Json),
  });
  const message: Variables = {
    ...variables,
    ...(asked.outcome === undefined ? {} : { outcome: asked.outcome }),
    content: { ...reference },
  };
  return answered(() =>
    question.task
      ? actAsRequester(ports, row, question, variables, asked)
      : say(ports, row, question, message, asked),
  );
};

const actAsRequester = async (
  ports: CasePorts,
  row: CaseRow,
  { task, elementId }: OpenQuestion,
  variables: Variables,
  asked: TrackingAnswer,
): Promise<Answer<{ accepted: true }>> => {
  if (!task) return refused(refusals.notFound(elementId));
  const requester = `requester@${row.id}`;
  const reply = await ports.runner.act(row.countyId, task.instanceId, {
    updateId: `${requester}:${asked.key}`,
    request: {
      operation: {
        verb: 'complete',
        task: task.tokenId,
        variables,
        ...(asked.outcome === undefined ? {} : { outcome: asked.outcome }),
      },
      actor: { kind: 'person', id: requester },
      principals: [requester],
      taskRev: null,
      digest: digestOf({
        question: asked.question,
        outcome: asked.outcome ?? null,
        values: asked.values as Json,
      }),
      origin: { roles: ['requester'], request: asked.request },
    },
  });
  if (!reply.ok) return reply;
  await ports.reached(row.countyId, task.instanceId, reply.value.rev);
  return answered({ accepted: true });
};

const say = async (
  ports: CasePorts,
  row: CaseRow,
  { message }: OpenQuestion,
  payload: Variables,
  asked: TrackingAnswer,
): Promise<Answer<{ accepted: true }>> => {
  if (!message) return refused(refusals.questionClosed());
  const published = await ports.runner.publish(row.countyId, {
    id: derivedId('answer', row.id, asked.key),
    name: message.name,
    correlationKey: message.correlationKey,
    payload,
    ttl: 'PT1H',
  });
  return published.ok ? answered({ accepted: true }) : published;
};
