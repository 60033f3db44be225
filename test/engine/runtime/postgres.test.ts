import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPostgres, type Postgres } from '../../../engine/runtime/postgres.ts';
import { loadSecrets } from '../../../engine/runtime/secrets.ts';

let home: string;
let running: Postgres | undefined;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'bihuan-pg-'))));
afterEach(async () => {
  await running?.stop();
  rmSync(home, { recursive: true, force: true });
});

const start = async (): Promise<Postgres> =>
  (running = await startPostgres(home, loadSecrets(join(home, 'secrets.json'))));

const query = async (server: Postgres, statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: server.adminUrl('postgres') });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
};

describe('embedded PostgreSQL', () => {
  it('keeps what was committed when all of it is killed, and starts again over the same directory', async () => {
    const first = await start();
    await query(first, 'create table kept as select 42 as answer');
    killWithChildren(first.child.process.pid!);
    await first.child.exited;

    const second = await start();
    expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('waits for what still runs of a killed server', async () => {
    const first = await start();
    const busy = new pg.Client({ connectionString: first.adminUrl('postgres') });
    busy.on('error', () => undefined); // its server is killed
    await busy.connect();
    const counted = busy.query<Record<string, string>>(
      'select count(*) from generate_series(1, 20000000)',
    );
    while (!(await isActive(first, 'select count(*)%'))) continue;
    first.child.process.kill('SIGKILL'); // the busy connection goes on until its statement ends
    await first.child.exited;

    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await counted).rows).toEqual([{ count: '20000000' }]);
  });

  it('ends the server an earlier start left running, and takes its place', async () => {
    const forgotten = await start();
    const second = await start();
    expect(await forgotten.child.exited).toBe(0);
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('begins anew when an earlier start was cut off while it made the cluster', async () => {
    mkdirSync(join(home, 'postgres/data.new/base'), { recursive: true });
    writeFileSync(join(home, 'postgres/data.new/PG_VERSION'), '18');
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('syncs every commit to disk', async () => {
    const settings = await query(
      await start(),
      `select name, setting from pg_settings
        where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name`,
    );
    expect(settings.map((row) => (row as { setting: string }).setting)).toEqual([
      'on',
      'on',
      'on',
      'on',
    ]);
  });
});

const isActive = async (server: Postgres, statement: string): Promise<boolean> =>
  (
    await query(
      server,
      `select 1 from pg_stat_activity where state = 'active' and query like '${statement}'`,
    )
  ).length > 0;

const killWithChildren = (pid: number): void => {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  for (const id of [pid, ...children.trim().split(/\s+/).map(Number)]) process.kill(id, 'SIGKILL');
};
