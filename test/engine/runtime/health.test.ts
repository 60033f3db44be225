import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createHealth, type HealthPorts } from '../../../engine/runtime/health.ts';
import { healthAddress, openHealthPort } from '../../../engine/runtime/health-port.ts';
import type { Check } from '../../../engine/runtime/health-words.ts';
import { startNodeService } from '../../../engine/runtime/node-service.ts';
import { createMachine } from '../../../engine/runtime/machine.ts';
import { doctor } from '../../../engine/cli/doctor.ts';
import { lastPollAt } from '../../../engine/runtime/worker-poll.ts';
import { startHost, until, type RunningHost } from '../../support/running-host.ts';

const home = mkdtempSync(join(tmpdir(), 'bihuan-health-'));
let host: RunningHost;
let ports: HealthPorts;

beforeAll(async () => {
  host = await startHost();
  const { temporalAddress, namespace } = inject('stack');
  ports = {
    databaseUrl: host.database.url('bihuan_app'),
    queue: { address: temporalAddress, namespace, name: host.taskQueue },
    machine: createMachine(home),
    clock: { now: () => Date.now(), skewMs: () => -12 },
  };
  await until(async () => (await lastPollAt(ports.queue)) !== null); // a worker begins before it asks
});
afterAll(async () => {
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

const failing = async (change: Partial<HealthPorts> = {}): Promise<readonly Check[]> =>
  (await createHealth({ ...ports, ...change }).ready()).filter(({ ok }) => !ok);

/** As whoever keeps the database may leave it; afterwards it is as it was. */
const meanwhile = async <T>(
  statement: string,
  undo: string,
  work: () => Promise<T>,
): Promise<T> => {
  const admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
  try {
    await admin.query(statement);
    return await work();
  } finally {
    await admin.query(undo);
    await admin.end();
  }
};

describe('a server is ready', () => {
  it('once it has everything, each said in a sentence', async () => {
    const checks = await createHealth(ports).ready();
    expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['database', true],
      ['migrations', true],
      ['worker', true],
      ['audit', true],
      ['clock', true],
      ['disk', true],
    ]);
    expect(checks.find(({ name }) => name === 'clock')).toMatchObject({
      zh: '本机时钟与数据库一致（相差 12 毫秒）',
      en: 'The clock is the database’s (off by 12 ms)',
    });
  });

  it('and leaves nothing behind by asking', async () => {
    await createHealth(ports).ready();
    const admin = new pg.Client({ connectionString: host.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query("select 1 from audit.body where kind = 'health'");
    await admin.end();
    expect(rows).toEqual([]);
  });
});

describe('a server is not ready, and says why,', () => {
  it('without its database', async () => {
    const checks = await failing({ databaseUrl: 'postgres://bihuan_app@127.0.0.1:1/app' });
    expect(checks.map(({ name }) => name)).toEqual(['database', 'migrations', 'audit']);
    expect(checks[0]).toMatchObject({
      zh: '应有可以写入的数据库，实际：ECONNREFUSED',
      en: 'Expected a database that takes writes, but found: ECONNREFUSED',
    });
  });

  it('before a database that may only be read', async () => {
    const name = new URL(host.database.adminUrl).pathname.slice(1);
    const checks = await meanwhile(
      `alter database "${name}" set default_transaction_read_only = on`,
      `set transaction read write; alter database "${name}" reset default_transaction_read_only`,
      () => failing(),
    );
    expect(checks.map(({ name, en }) => [name, en.slice(-5)])).toEqual([
      ['database', '25006'],
      ['audit', '25006'],
    ]);
  });

  it('before tables of another version', async () => {
    const checks = await meanwhile(
      `update migration set name = 'kept' where name = '0016-approvals'`,
      `update migration set name = '0016-approvals' where name = 'kept'`,
      () => failing(),
    );
    expect(checks.map(({ name }) => name)).toEqual(['migrations']);
    expect(checks[0]?.en).toMatch(/db:migrate.*but found: 0016-approvals$/);
  });

  it('while nobody takes its work', async () => {
    const queue = { ...ports.queue, name: 'nobody' };
    expect(await failing({ queue })).toMatchObject([
      {
        name: 'worker',
        en: 'Expected a worker that asked for work within 90 s, but there is none',
      },
    ]);
    const later = { ...ports.clock, now: () => Date.now() + 200_000 };
    const [old] = await failing({ clock: later });
    expect(old?.en).toMatch(/but it was \d{2,3} s ago$/);
  });

  it('while the audit is closed', async () => {
    const checks = await meanwhile(
      'revoke execute on function audit.append(text[]) from bihuan_app',
      'grant execute on function audit.append(text[]) to bihuan_app',
      () => failing(),
    );
    expect(checks).toMatchObject([
      { name: 'audit', en: 'Expected an audit log that takes rows, but found: 42501' },
    ]);
  });

  it('with a wrong clock or a full disk', async () => {
    const checks = await failing({
      clock: { ...ports.clock, skewMs: () => -5_000 },
      machine: { ...ports.machine, freeShare: () => Promise.resolve(0.049) },
    });
    expect(checks.map(({ zh }) => zh)).toEqual([
      '应有与数据库相差不到 5 秒的本机时钟，实际相差 5000 毫秒',
      '应有空闲超过 5% 的数据盘，实际空闲 4%',
    ]);
  });
});

describe('a server is alive', () => {
  it.each([
    [999.4, true],
    [1_000, false],
  ])('when its loop was %d ms behind: %s', async (ms, ok) => {
    const machine = { ...ports.machine, behindMs: () => ms };
    expect(await createHealth({ ...ports, machine }).live()).toMatchObject([{ ok }]);
  });

  it('by a measure that begins anew with each question', () => {
    const machine = createMachine(home);
    machine.behindMs();
    expect(machine.behindMs()).toBe(0);
  });
});

describe('the port', () => {
  const stub = (ok: boolean) => {
    const check = { name: 'disk', ok, zh: '数据盘', en: 'disk' } as const;
    return { live: () => Promise.resolve([]), ready: () => Promise.resolve([check]) };
  };
  const listen = () => {
    const said: string[] = [];
    const tell = (line: unknown) =>
      void said.push(typeof line === 'string' ? line : JSON.stringify(line));
    return { said, output: { line: tell, text: tell, complain: tell } };
  };
  const examine = async (format: 'jsonl' | 'text', port = 0) => {
    const { said, output } = listen();
    return { code: await doctor({ format }, { home, healthPort: port }, output), said };
  };

  it('answers 200 or 503 with each check, and nothing else', async () => {
    const opened = await openHealthPort(stub(false), { port: 0, home });
    const statusOf = async (path: string, method = 'GET') =>
      (await fetch(opened.address + path, { method })).status;
    expect(await statusOf('/live')).toBe(200);
    expect(await statusOf('/ready')).toBe(503);
    expect(await statusOf('/ready', 'POST')).toBe(404);
    expect(await statusOf('/other')).toBe(404);
    expect(opened.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await opened.close();
  });

  it('is found by the doctor in the data directory, who says each check in words', async () => {
    const well = await openHealthPort(stub(true), { port: 0, home });
    expect(await examine('text')).toEqual({ code: 0, said: ['✓ 数据盘 / disk'] });
    expect((await examine('jsonl', Number(new URL(well.address).port))).said).toEqual([
      '{"type":"check","name":"disk","ok":true,"zh":"数据盘","en":"disk"}',
    ]);
    await well.close();
    const ill = await openHealthPort(stub(false), { port: 0, home });
    expect(await examine('text')).toEqual({ code: 1, said: ['✗ 数据盘 / disk'] });
    await ill.close();
  });

  it('is gone with the server, and the doctor says that nobody answers', async () => {
    expect(healthAddress(home)).toBeNull();
    const { code, said } = await examine('text');
    expect(code).toBe(1);
    expect(said[0]).toContain(
      `Expected a running server with its data in ${home}, but none answers`,
    );
  });
});

describe('the server as npm start begins it', () => {
  it('says where it can be asked, is well, and takes the note along when it ends', async () => {
    const { secretsFile, temporalAddress, namespace } = inject('stack');
    const server = await startNodeService({
      name: 'server',
      home,
      env: {
        BIHUAN_HOME: home,
        BIHUAN_PORT: '0',
        BIHUAN_SECRETS_FILE: secretsFile,
        BIHUAN_TASK_QUEUE: host.taskQueue,
        DATABASE_URL: host.database.adminUrl,
        TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_NAMESPACE: namespace,
      },
    });
    const command = ['engine/cli.ts', 'doctor'];
    const env = { ...process.env, BIHUAN_HOME: home };
    const { stdout } = await promisify(execFile)(process.execPath, command, { env });
    expect(stdout.trim().split('\n')).toHaveLength(7);
    expect(stdout).not.toContain('✗');
    await server.child.stop('SIGTERM', 20_000);
    expect(healthAddress(home)).toBeNull();
  });
});
