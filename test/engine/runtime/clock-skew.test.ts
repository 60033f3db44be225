import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Logger } from '../../../engine/log.ts';
import { watchSkew } from '../../../engine/runtime/clock-skew.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const ROOT = join(import.meta.dirname, '../../..');
const home = mkdtempSync(join(tmpdir(), 'bihuan-skew-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

/** The process as `npm start` begins it, on a machine whose clock is wrong. */
const start = (name: string, shiftMs: number): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const { secretsFile, temporalAddress, namespace } = inject('stack');
    const env = {
      ...process.env,
      BIHUAN_HOME: home,
      BIHUAN_PORT: '0',
      BIHUAN_SECRETS_FILE: secretsFile,
      BIHUAN_TASK_QUEUE: 'skewed',
      DATABASE_URL: database.adminUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
      CLOCK_SHIFT_MS: String(shiftMs),
    };
    const clock = join(ROOT, 'test/support/shifted-clock.ts');
    const args = ['--import', clock, join(ROOT, 'engine', `${name}.ts`)];
    const child = execFile(process.execPath, args, { env }, (_error, _out, complaint) =>
      resolve({ code: child.exitCode, said: complaint.trim() }),
    );
  });

describe('a process on a machine whose clock is not the database’s', () => {
  it.each([
    ['server', 3_600_000, /实际快 36\d\d\.\d 秒 \/ Expected .+ but it is 36\d\d\.\d s ahead$/],
    [
      'worker',
      -3_600_000,
      /实际慢 3[56]\d\d\.\d 秒 \/ Expected .+ but it is 3[56]\d\d\.\d s behind$/,
    ],
  ])('does not begin: the %s', async (name, shiftMs, sentence) => {
    const { code, said } = await start(name, shiftMs);
    expect(said).toMatch(sentence);
    expect(code).toBe(1);
  });

  it.each([
    [0, 'fine'],
    [999, 'fine'],
    [1_000, 'warned'],
    [-4_999, 'warned'],
    [5_000, 'refused'],
    [-5_000, 'refused'],
  ])('that is %d ms off is %s', (skewMs, verdict) => {
    const warn = vi.fn();
    const clock = {
      now: () => 0,
      skewMs: () => skewMs,
      onMeasured: () => undefined,
      close: () => undefined,
    };
    const watch = () => watchSkew(clock, { warn } as unknown as Logger);
    if (verdict === 'refused') expect(watch).toThrow(/应有.+实际/);
    else watch();
    expect(warn).toHaveBeenCalledTimes(verdict === 'warned' ? 1 : 0);
  });

  it('and goes wrong while it runs is warned of with the next measurement', () => {
    const warn = vi.fn();
    let [skewMs, measured] = [0, (): void => undefined];
    const onMeasured = (listener: () => void): void => void (measured = listener);
    const clock = { now: () => 0, skewMs: () => skewMs, onMeasured, close: () => undefined };
    watchSkew(clock, { warn } as unknown as Logger);
    skewMs = -3_600_000;
    measured();
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      { ms: skewMs },
      expect.stringMatching(/慢 3600\.0 秒/),
    );
  });
});
