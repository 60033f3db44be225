import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRunJob } from '../../activities/run-job.ts';
import type { JobInput, JobOutcome } from '../../activities/ports.ts';
import type { Json, Variables } from '../../engine/interpreter/values.ts';
import { createWithCounty } from '../../engine/store/county.ts';
import { NumberSeries } from '../../engine/store/entities/case-file.ts';
import { RegisterEntry } from '../../engine/store/entities/register.ts';
import { createOrm } from '../../engine/store/orm.ts';
import { createCountyFixture, type CountyFixture } from '../support/county-fixture.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let orm: Awaited<ReturnType<typeof createOrm>>;
let auditor: typeof orm;
let county: CountyFixture;
let runJob: (input: JobInput) => Promise<JobOutcome>;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await createOrm({ url: database.url('bihuan_worker'), pool: { min: 0, max: 4 } });
  auditor = await createOrm({ url: database.url('bihuan_auditor'), pool: { min: 0, max: 1 } });
  runJob = createRunJob({
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
beforeEach(async () => {
  await county?.close();
  county = await createCountyFixture(database);
});
afterAll(async () => {
  await Promise.all([orm.close(), auditor.close(), county.close()]);
  await database.drop();
});

let waits = 0;
const job = (inputs: Variables, more: Partial<JobInput> = {}): JobInput => ({
  countyId: county.countyId,
  instanceId: 'one',
  caseId: CASE,
  waitId: `w${(waits += 1)}`,
  tokenId: 't1',
  elementId: 'note',
  type: 'register',
  inputs: { register: 'issues', name: 'ledger', isList: false, ...inputs },
  attempt: 1,
  at: 1_000,
  ...more,
});
const CASE = randomUUID();
const writing = (value: Json, more: Partial<JobInput> & { readonly isList?: boolean } = {}) => {
  const { isList = false, ...input } = more;
  return job({ operation: 'write', value, isList }, input);
};
const latest = () => runJob(job({ operation: 'read' }));
const all = () => runJob(job({ operation: 'read', isList: true }));
const value = (held: Json) => ({ ok: true, variables: { value: held } });

const auditRows = (): Promise<readonly Json[]> =>
  createWithCounty(auditor)({ countyId: county.countyId }, async (em) => {
    const rows = await em.execute<{ body: string }[]>(
      `select body from audit.body where county_id = ? and kind = 'registerWritten' order by seq`,
      [county.countyId],
    );
    return rows.map(({ body }) => JSON.parse(body) as Json);
  });

describe('a register of the county', () => {
  it('holds nothing at first: null, or the empty list', async () => {
    expect(await latest()).toEqual(value(null));
    expect(await all()).toEqual(value([]));
  });

  it('gives back its latest entry, or all in the order of writing', async () => {
    await runJob(writing({ b: 1, a: 2 }));
    await runJob(writing('second', { tokenId: 't2' }));

    expect(await latest()).toEqual(value('second'));
    const held = await all();
    expect(held).toEqual(value([{ b: 1, a: 2 }, 'second']));
    expect(JSON.stringify(held)).toContain('{"b":1,"a":2}'); // names as they were written
  });

  it('takes the items of a collection one by one, and a list as one value otherwise', async () => {
    await runJob(writing([1, 2], { isList: true }));
    await runJob(writing([3, 4], { tokenId: 't2' }));
    expect(await all()).toEqual(value([1, 2, [3, 4]]));
  });

  it('is one of its name, and of its county', async () => {
    await runJob(writing('here'));
    expect(await runJob(job({ operation: 'read', register: 'others' }))).toEqual(value(null));
    const other = await createCountyFixture(database);
    const elsewhere = job({ operation: 'read' }, { countyId: other.countyId });
    expect(await runJob(elsewhere)).toEqual(value(null));
    await other.close();
  });

  it('numbers its entries, and says in the audit whose they are', async () => {
    await runJob(writing(['x', 'y'], { isList: true }));
    const entries = await county.read((em) =>
      em.find(RegisterEntry, {}, { orderBy: { number: 1 } }),
    );
    expect(
      entries.map(({ number, caseId, instanceId, elementId, store, writtenAt }) => [
        ...[number, caseId, instanceId, elementId, store, writtenAt.getTime()],
      ]),
    ).toEqual([
      [1, CASE, 'one', 'note', 'ledger', 1_000],
      [2, CASE, 'one', 'note', 'ledger', 1_000],
    ]);
    expect(await auditRows()).toMatchObject([
      {
        object: { type: 'register', id: 'issues' },
        case: CASE,
        instance: 'one',
        detail: { elementId: 'note', firstNumber: 1, entries: 2 },
      },
    ]);
  });
});

describe('what is tried again', () => {
  it('an activity tried again writes once, and reads what it read', async () => {
    const write = writing('once');
    await runJob(write);
    await runJob(write);
    const read = job({ operation: 'read', isList: true });
    expect(await runJob(read)).toEqual(value(['once']));
    await runJob(writing('later', { tokenId: 't2' }));
    expect(await runJob(read)).toEqual(value(['once']));
    expect(await auditRows()).toHaveLength(2);
  });

  it('an activity tried again while the first try still runs writes once', async () => {
    const write = writing('once');
    const tries = await Promise.allSettled([runJob(write), runJob(write), runJob(write)]);
    expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await all()).toEqual(value(['once']));
    expect(await auditRows()).toHaveLength(1);
  });

  it('an incident resolved writes in the place of what its activation had written', async () => {
    await runJob(writing('wrong'));
    await runJob(writing('of another store', { inputs: storeInputs('other', 'of another store') }));
    await runJob(writing('right', { attempt: 2 }));
    expect(await all()).toEqual(value(['of another store', 'right']));
  });
});

const storeInputs = (name: string, written: Json): Variables => ({
  operation: 'write',
  register: 'issues',
  name,
  isList: false,
  value: written,
});

describe('the limits of a register', () => {
  it('writers at the same time get numbers of their own', async () => {
    const writers = Array.from({ length: 8 }, (_, n) => writing(n, { tokenId: `t${n}` }));
    await Promise.all(writers.map(runJob));
    const entries = await county.read((em) =>
      em.find(RegisterEntry, {}, { orderBy: { number: 1 } }),
    );
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is full with 100,000 entries: the activity fails at once, and nothing is written', async () => {
    await county.withCounty({ countyId: county.countyId }, async (em) => {
      em.create(NumberSeries, {
        countyId: county.countyId,
        series: 'register:issues',
        last: 99_999,
      });
      return Promise.resolve();
    });
    await expect(runJob(writing([1, 2], { isList: true }))).rejects.toMatchObject({
      nonRetryable: true,
      message: expect.stringContaining('100000') as string,
    });
    expect(await all()).toEqual(value([]));
    await runJob(writing('the last one'));
    expect(await latest()).toEqual(value('the last one'));
  });

  it('read as a whole it brings no more than shows that it is too large for a case', async () => {
    const entry = '字'.repeat(10_000); // 30,002 bytes
    for (const tokenId of ['t1', 't2', 't3', 't4', 't5']) await runJob(writing(entry, { tokenId }));
    const held = await all();
    expect(held).toEqual(value([entry, entry, entry]));
    expect(await latest()).toEqual(value(entry));
  });
});
