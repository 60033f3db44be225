import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '../../activities/project.ts';
import type { ProjectInput, Projected, Step } from '../../activities/ports.ts';
import type { Wait } from '../../engine/interpreter/state.ts';
import { createWithCounty, type WithCounty } from '../../engine/store/county.ts';
import { Instance, StepLog, Task, TraceLog } from '../../engine/store/entities/execution.ts';
import { createOrm } from '../../engine/store/orm.ts';
import { createCountyFixture, type CountyFixture } from '../support/county-fixture.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let county: CountyFixture;
let clerk: string;
let orm: Awaited<ReturnType<typeof createOrm>>;
let auditor: typeof orm;
let withAudit: WithCounty;
let project: ReturnType<typeof createProject>;

beforeAll(async () => {
  database = await createTestDatabase();
  county = await createCountyFixture(database);
  clerk = await county.person('clerk');
  orm = await createOrm({ url: database.url('bihuan_worker'), pool: { min: 0, max: 4 } });
  auditor = await createOrm({ url: database.url('bihuan_auditor'), pool: { min: 0, max: 2 } });
  withAudit = createWithCounty(auditor);
  project = createProject({
    withCounty: createWithCounty(orm),
    instances: {
      deliver: () => Promise.resolve('gone'),
      start: () => Promise.resolve(),
      expire: () => Promise.resolve(),
      gather: () => Promise.resolve(),
    },
    crashAt: () => undefined,
  });
});
afterAll(async () => {
  await Promise.all([orm.close(), auditor.close(), county.close()]);
  await database.drop();
});

const attempt = (input: ProjectInput, runId = 'run-1'): Promise<Projected> =>
  new MockActivityEnvironment({
    workflowExecution: { workflowId: `case:${input.countyId}:${input.instanceId}`, runId },
  }).run(project, input);

const wait = (rev: number, candidates: readonly string[] = ['clerk']): Wait => ({
  id: 'w1',
  tokenId: 't1',
  elementId: 'A',
  since: 1_000,
  rev,
  kind: 'userTask',
  task: {
    name: 'A',
    outcomes: [],
    assignee: null,
    candidates,
    excluded: [],
    owner: null,
    stage: 'open',
    due: null,
    priority: 0,
  },
});
const step = (rev: number, more: Partial<Step>): Step => ({
  rev,
  event: {
    type: 'anchorRecorded',
    name: 'x',
    at: 1_000 + rev,
    actor: { kind: 'system', id: 'test' },
  },
  commands: [],
  trace: [
    {
      seq: rev,
      at: 1_000 + rev,
      instance: 'i',
      processId: 'p',
      elementId: 'A',
      elementType: 'userTask',
      token: 't1',
      scope: null,
      type: 'elementActivated',
    },
  ],
  checksum: `c${rev}`,
  act: null,
  tasks: [],
  scopes: {},
  changed: { status: 'active', suspended: false, lastSeq: rev },
  ...more,
});
const opened = (rev: number, candidates?: readonly string[]): Step =>
  step(rev, {
    commands: [{ type: 'openWait', wait: wait(rev, candidates) }],
    tasks: [{ waitId: 'w1', processId: 'p', unrolled: null, provisional: false, sees: [] }],
  });
const closed = (rev: number): Step =>
  step(rev, { commands: [{ type: 'closeWait', wait: wait(rev), because: 'over' }] });

const input = (steps: readonly Step[], id = randomUUID()): ProjectInput => ({
  countyId: county.countyId,
  instanceId: id,
  caseId: id,
  callerId: null,
  definition: null,
  header: { kind: 'ISSUE' },
  begin: null,
  planHash: 'h',
  processId: 'p',
  semantics: 1,
  continuedFrom: null,
  snapshot: null,
  steps,
});
const rowsOf = (instanceId: string) =>
  county.read(async (em) => {
    const { countyId } = county;
    return {
      instance: await em.findOneOrFail(Instance, { countyId, id: instanceId }),
      tasks: await em.find(Task, { countyId, instanceId }),
      steps: await em.find(StepLog, { countyId, instanceId }),
      trace: await em.count(TraceLog, { countyId, instanceId }),
    };
  });
const audited = async (caseId: string): Promise<number> => {
  const [row] = await withAudit({ countyId: county.countyId }, (em) =>
    em.execute<{ rows: number }[]>(
      'select count(*)::int as rows from audit.body where county_id = ? and case_id = ?::uuid',
      [county.countyId, caseId],
    ),
  );
  return row!.rows;
};

describe('the projection', () => {
  it('does nothing the second time, and gives the same answer', async () => {
    const batch = input([opened(1, ['ghost'])]);
    const first = await attempt(batch);
    const before = await rowsOf(batch.instanceId);
    expect(await attempt(batch)).toEqual(first);
    expect(first.unassigned).toEqual(['w1']);
    expect(await rowsOf(batch.instanceId)).toEqual(before);
    expect(await audited(batch.caseId)).toBe(1);
  });

  it('two attempts of one batch at the same time leave one record', async () => {
    const batch = input([opened(1), closed(2)]);
    await Promise.all([attempt(batch), attempt(batch), attempt(batch)]);
    const rows = await rowsOf(batch.instanceId);
    expect(rows.steps.map(({ rev }) => rev)).toEqual([1, 2]);
    expect(rows.trace).toBe(2);
    expect(rows.instance.rev).toBe(2);
    expect(await audited(batch.caseId)).toBe(2);
  });

  it('folds a task that was opened and done in one batch', async () => {
    const batch = input([opened(1), closed(2)]);
    await attempt(batch);
    const { tasks } = await rowsOf(batch.instanceId);
    expect(tasks.map(({ rev, closedBecause }) => [rev, closedBecause])).toEqual([[2, 'over']]);
  });

  it('takes from a batch only what it does not know yet', async () => {
    const first = input([opened(1)]);
    await attempt(first);
    await attempt({ ...first, header: null, steps: [opened(1), closed(2)] });
    const rows = await rowsOf(first.instanceId);
    expect(rows.steps.map(({ rev }) => rev)).toEqual([1, 2]);
    expect(rows.tasks.map(({ closedAt }) => closedAt?.getTime())).toEqual([1_002]);
  });

  it('tells a run announced by continue-as-new from a reset', async () => {
    const first = input([opened(1)]);
    await attempt(first, 'run-1');
    await attempt({ ...first, header: null, continuedFrom: 'run-1', steps: [closed(2)] }, 'run-2');
    expect((await rowsOf(first.instanceId)).instance).toMatchObject({
      epoch: 0,
      rev: 2,
      runId: 'run-2',
    });

    await attempt({ ...first, header: null, steps: [step(2, {})] }, 'run-3');
    const rows = await rowsOf(first.instanceId);
    expect(rows.instance).toMatchObject({ epoch: 1, rev: 2 });
    expect(rows.steps.map(({ epoch, rev }) => [epoch, rev]).sort()).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('asks for nobody who is barred', async () => {
    const barred = opened(1);
    const [command] = barred.commands;
    if (command?.type !== 'openWait' || command.wait.kind !== 'userTask')
      throw new Error('fixture');
    const task = { ...command.wait.task, excluded: [clerk] };
    const steps = [{ ...barred, commands: [{ ...command, wait: { ...command.wait, task } }] }];
    expect((await attempt(input(steps))).unassigned).toEqual(['w1']);
  });
});
