import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { startChild, type Child } from '../../../engine/runtime/child.ts';
import { freePort } from '../../../engine/runtime/ports.ts';
import type {} from '../../support/stack-setup.ts';

interface Ended {
  readonly code: number | null;
  readonly complaint: string; // standard error
}

let home: string;
beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'bihuan-start-'))));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const start = (env: NodeJS.ProcessEnv): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, BIHUAN_HOME: home, ...env } };
    const child = execFile(
      process.execPath,
      ['engine/start.ts'],
      options,
      (_error, _out, complaint) => resolve({ code: child.exitCode, complaint: complaint.trim() }),
    );
  });

const listen = (): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });

describe('npm start says what is wrong in one line and ends with a code', () => {
  it('when a variable is wrong', async () => {
    const { code, complaint } = await start({ BIHUAN_PORT: 'many' });
    expect(code).toBe(1);
    expect(complaint).toMatch(/^Expected BIHUAN_PORT to be valid, but: [^\n]+$/);
  });

  it('when its port is taken', async () => {
    const { server, port } = await listen();
    const { code, complaint } = await start({ BIHUAN_PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(complaint).toMatch(/^[^\n]*Port \d+ is taken[^\n]*$/);
  });

  it('not that a server an earlier start left behind has the port: that one is ended', async () => {
    const port = await freePort();
    const listening = `require('node:net').createServer().listen(${port}, '127.0.0.1', () => console.log('on'))`;
    const left = await new Promise<Child>((resolve) => {
      const command = { command: process.execPath, args: ['-e', listening] };
      const child = startChild({ name: 'server', home, ...command, onLine: () => resolve(child) });
    });
    const DATABASE_URL = 'postgres://u:p@127.0.0.1:1/app';
    const { complaint } = await start({ BIHUAN_PORT: String(port), DATABASE_URL });
    expect(complaint).not.toContain('is taken');
    await left.exited;
  });

  it('when it already runs with the same data', async () => {
    const { server, port } = await listen(); // a database that never answers keeps the first one waiting
    const env = { BIHUAN_PORT: '0', DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/app` };
    const first = start({ ...env, TEMPORAL_ADDRESS: `127.0.0.1:${port}` });
    await vi.waitUntil(() => existsSync(join(home, 'run/start.pid')), { timeout: 30_000 });

    const { code, complaint } = await start(env);
    expect(code).toBe(1);
    expect(complaint).toMatch(/^It already runs with this data directory \(process \d+\)\.[^\n]+$/);
    server.close();
    await first;
  });

  it('when no Temporal server answers at TEMPORAL_ADDRESS', async () => {
    const { adminUrl } = inject('stack');
    const { code, complaint } = await start({
      BIHUAN_PORT: '0',
      DATABASE_URL: adminUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
    });
    expect(code).toBe(1);
    expect(complaint).toMatch(
      /^[^\n]*Expected a Temporal server to answer at 127\.0\.0\.1:1[^\n]*$/,
    );
  });

  it('when the account of DATABASE_URL may not create roles', async () => {
    const { adminUrl, temporalAddress } = inject('stack');
    const powerless = new URL(adminUrl);
    powerless.username = 'powerless';
    powerless.password = 'powerless';
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    await client.query(`create role powerless login password 'powerless'`);
    await client.end();

    const { code, complaint } = await start({
      BIHUAN_PORT: '0',
      DATABASE_URL: powerless.href,
      TEMPORAL_ADDRESS: temporalAddress,
    });
    expect(code).toBe(1);
    expect(complaint).toMatch(/^[^\n]*DATABASE_URL[^\n]*permission denied[^\n]*$/);
    expect(complaint).not.toContain('powerless@');
  });

  it('when the database does not answer', async () => {
    const { temporalAddress } = inject('stack');
    const { code, complaint } = await start({
      BIHUAN_PORT: '0',
      DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/app',
      TEMPORAL_ADDRESS: temporalAddress,
    });
    expect(code).toBe(1);
    expect(complaint).toMatch(/^[^\n]*DATABASE_URL[^\n]+$/);
    expect(complaint).not.toContain('hunter2');
  });
});
