import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { errors } from '../../designer/messages/areas/errors.zh.ts';
import type { AuditResponse } from '../../engine/http/contract/audit.ts';
import type { CaseListResponse } from '../../engine/http/contract/case.ts';
import type { DefinitionsResponse } from '../../engine/http/contract/definition.ts';
import type { PeopleResponse, UnitsResponse } from '../../engine/http/contract/directory.ts';
import type { InboxResponse } from '../../engine/http/contract/inbox.ts';
import { ApiRefusal, createApiClient } from '../../engine/runtime/demo/api-client.ts';
import { findCase } from '../../engine/runtime/demo/find-case.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { idsOf } from '../../engine/runtime/demo/ids-of.ts';
import { pinggui } from '../../engine/runtime/demo/pinggui.ts';
import { submitIssue } from '../../engine/runtime/demo/requester.ts';
import { createCast } from '../../engine/runtime/demo/story.ts';
import { weighbridgeIssue } from '../../engine/runtime/demo/weighbridge.ts';
import { launchBrowser, newPerson } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';

/** One object of every kind, all of them Pinggui's. */
interface Objects {
  readonly case: string;
  readonly task: string;
  readonly taskRev: number;
  readonly definition: string;
  readonly file: string;
  readonly title: string;
}

let browser: Browser;
let theirs: Objects;
const address = inject('productAddress');
const neighbors = createCast(address, gangnan.code);
const { unit, person } = idsOf('pinggui');

beforeAll(async () => {
  browser = await launchBrowser();
  theirs = await makeObjects();
});
afterAll(() => browser.close());

const makeObjects = async (): Promise<Objects> => {
  const cast = createCast(address, pinggui.code);
  const title = `${weighbridgeIssue.values.title} ${randomUUID().slice(0, 4)}`;
  const values = { ...weighbridgeIssue.values, title };
  await submitIssue(createApiClient(address), { ...weighbridgeIssue, values });
  const id = await findCase(await cast.person('daiwei'), title);

  const liaison = await cast.person('lianluo2');
  const { tasks } = await liaison.get<InboxResponse>('/api/inbox?box=all');
  const task = tasks.find((one) => one.case.id === id);
  const designer = await cast.person('liucheng');
  const { definitions } = await designer.get<DefinitionsResponse>('/api/definitions');
  const [definition] = definitions;
  if (!task || !definition) throw new Error('Expected a task and a procedure, but there is none');
  const file = await liaison.upload('/api/files', '现场照片.txt', '演示附件');
  return {
    case: id,
    task: encodeURIComponent(task.id),
    taskRev: task.rev,
    definition: definition.id,
    file: file.id,
    title,
  };
};

/** What the API answers: a status and a word; that somebody else has it is never said. */
const answerTo = async (asking: Promise<unknown>): Promise<string> => {
  try {
    await asking;
    return '200';
  } catch (error) {
    if (error instanceof ApiRefusal) return `${error.status} ${error.code}`;
    throw error;
  }
};

describe('an id of another county', () => {
  const READS: readonly (readonly [login: string, path: (its: Objects) => string])[] = [
    ['lianluo', (its) => `/api/tasks/${its.task}`],
    ['daiwei', (its) => `/api/tasks/${its.task}`],
    ['daiwei', (its) => `/api/cases/${its.case}`],
    ['daiwei', (its) => `/api/cases/${its.case}/diagram`],
    ['lianluo', (its) => `/api/files/${its.file}`],
    ['liucheng', (its) => `/api/definitions/${its.definition}`],
    ['liucheng', (its) => `/api/definitions/${its.definition}/versions/1`],
    ['shenji', (its) => `/api/audit/cases/${its.case}`],
    ['lianluo', () => '/api/forms/issue-shape'], // only Pinggui's procedure has this form
  ];
  it.each(READS)('is not found by %s', async (login, path) => {
    const client = await neighbors.person(login);
    expect(await answerTo(client.get(path(theirs)))).toBe('404 notFound');
  });

  const values = { values: {} };
  type Write = readonly [
    login: string,
    method: 'POST' | 'PUT',
    path: (its: Objects) => string,
    body: (its: Objects) => unknown,
  ];
  const WRITES: readonly Write[] = [
    ['lianluo', 'PUT', (its) => `/api/tasks/${its.task}/draft`, () => values],
    ['lianluo', 'POST', (its) => `/api/tasks/${its.task}/preview`, () => values],
    ['lianluo', 'POST', (its) => `/api/tasks/${its.task}/operations`, () => ({ verb: 'claim' })],
    [
      'liucheng',
      'PUT',
      (its) => `/api/definitions/${its.definition}/draft`,
      () => ({ xml: '<a/>' }),
    ],
    [
      'liucheng',
      'POST',
      (its) => `/api/definitions/${its.definition}/publish`,
      () => ({ note: '改', acknowledged: [] }),
    ],
    [
      'liucheng',
      'POST',
      () => '/api/definitions',
      (its) => ({ name: '照抄', nameEn: '', from: { type: 'copy', definitionId: its.definition } }),
    ],
  ];
  it.each(WRITES)('is not changed by %s with %s', async (login, method, path, body) => {
    const client = await neighbors.person(login);
    const revision = { 'if-match': String(theirs.taskRev) };
    const asking = client.send(method, path(theirs), body(theirs), revision);
    expect(await answerTo(asking)).toBe('404 notFound');
  });

  it('starts no case, and says the same of a procedure nobody has', async () => {
    const client = await neighbors.person('lianluo');
    const start = (definitionId: string) =>
      answerTo(client.send('POST', '/api/cases', { definitionId, processId: 'issue', values: {} }));
    const foreign = await start(theirs.definition);
    expect(foreign).toMatch(/^4\d\d /);
    expect(foreign).toBe(await start(randomUUID()));
  });
});

describe('the lists of a county', () => {
  it('name no person and no unit of another', async () => {
    const client = await neighbors.person('daiwei');
    const directory = '/api/directory';
    const text = encodeURIComponent('碳酸钙');
    const units = await client.get<UnitsResponse>(`${directory}/units?text=${text}`);
    expect(units.units).toEqual([]);
    const inUnit = `${directory}/people?unit=${unit('calciumStation')}`;
    expect((await client.get<PeopleResponse>(inUnit)).people).toEqual([]);
    const named = `${directory}/people?text=${encodeURIComponent('邱')}`;
    const { people } = await client.get<PeopleResponse>(named);
    expect(people.map(({ id }) => id)).not.toContain(person('qiu'));
  });

  it('hold no case, task or record of another', async () => {
    const officer = await neighbors.person('daiwei');
    const { cases } = await officer.get<CaseListResponse>('/api/cases?state=all&sort=opened');
    expect(cases.map(({ id }) => id)).not.toContain(theirs.case);
    const { tasks } = await officer.get<InboxResponse>('/api/inbox?box=all');
    expect(tasks.map((task) => task.case.id)).not.toContain(theirs.case);
    const auditor = await neighbors.person('shenji');
    const { entries } = await auditor.get<AuditResponse>(`/api/audit?case=${theirs.case}`);
    expect(entries).toEqual([]);
  });
});

describe('in the browser', () => {
  it.each([
    ['daiwei', (its: Objects) => `/tasks/${its.task}`],
    ['daiwei', (its: Objects) => `/cases/${its.case}`],
    ['liucheng', (its: Objects) => `/design/${its.definition}`],
    ['shenji', (its: Objects) => `/audit/cases/${its.case}`],
  ])('%s opens the address and is told that nothing is there', async (login, path) => {
    const context = await newPerson(browser);
    await signInContext(context, address, gangnan.code, login);
    const page = await context.newPage();
    await page.goto(`${address}${path(theirs)}`);
    await page.getByText(errors.errors.notFound).first().waitFor();
    expect(await page.textContent('body')).not.toContain(theirs.title);
    await context.close();
  });
});
