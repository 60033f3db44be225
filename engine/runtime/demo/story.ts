import type { InboxResponse, InboxTask } from '../../http/contract/inbox.ts';
import type { ActResponse } from '../../http/contract/act.ts';
import type { TaskResponse } from '../../http/contract/task.ts';
import type { FormValues } from '../../http/contract/values.ts';
import { createApiClient, signIn, type ApiClient } from './api-client.ts';
import { DEMO_PASSWORD } from './organization.ts';

/** The one who raised the problem: no account, only the tracking code. */
export const REQUESTER = 'requester';

/** One hand: who does which step, what he writes, which way he sends the case. */
export interface Act {
  readonly as: string; // login, or REQUESTER
  readonly step: string; // element id
  readonly outcome?: string;
  /** A function where the answer builds on what the form was filled with, or wants a file. */
  readonly values?: FormValues | ((given: Given) => FormValues);
}

export interface Given {
  readonly file: FileReference; // uploaded for this act
  readonly form: FormValues;
}

/** How a form refers to an uploaded file. */
export type FileReference = { readonly id: string; readonly name: string };

export interface Cast {
  /** Signed in once, however many acts the person has. */
  person(login: string): Promise<ApiClient>;
  anybody(): ApiClient;
}

export const createCast = (origin: string, county: string): Cast => {
  const people = new Map<string, Promise<ApiClient>>();
  return {
    person: (login) => {
      const known = people.get(login) ?? signIn(origin, county, login, DEMO_PASSWORD);
      people.set(login, known);
      return known;
    },
    anybody: () => createApiClient(origin),
  };
};

const PATIENCE_MS = 60_000; // a loaded machine; what is wrong is refused at once anyway
const PAUSE_MS = 250;

/** Plays the acts in order; each waits until its task has come up in that person's inbox. */
export const play = async (
  cast: Cast,
  caseId: string,
  acts: readonly Act[],
  tell: (act: Act) => void = () => undefined,
): Promise<void> => {
  for (const act of acts) {
    const client = await cast.person(act.as);
    await complete(client, await findTask(client, caseId, act), act);
    tell(act);
  }
};

const findTask = async (client: ApiClient, caseId: string, act: Act): Promise<InboxTask> => {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS;) {
    const query = new URLSearchParams({ box: 'all', step: act.step });
    const { tasks } = await client.get<InboxResponse>(`/api/inbox?${query}`);
    const task = tasks.find((one) => one.case.id === caseId && one.closedAt === null);
    if (task) return task;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(
    `Expected task "${act.step}" of case ${caseId} to come to "${act.as}", but it did not`,
  );
};

const complete = async (client: ApiClient, { id }: InboxTask, act: Act): Promise<ActResponse> => {
  const path = `/api/tasks/${encodeURIComponent(id)}`;
  const { task, form } = await client.get<TaskResponse>(path);
  const body = {
    verb: 'complete',
    values: await valuesOf(client, act, form?.values ?? {}),
    ...(act.outcome ? { outcome: act.outcome } : {}),
    ...(form ? { formHash: form.hash } : {}),
  };
  return client.send('POST', `${path}/operations`, body, { 'if-match': String(task.rev) });
};

const valuesOf = async (
  client: ApiClient,
  { values }: Act,
  form: FormValues,
): Promise<FormValues> => {
  if (typeof values !== 'function') return { ...values };
  const { id, name } = await client.upload(
    '/api/files',
    '现场记录.txt',
    '演示附件：现场核实记录。',
  );
  return values({ file: { id, name }, form });
};
