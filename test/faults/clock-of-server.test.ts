import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Task } from '../../engine/store/entities/execution.ts';
import { clockXml, TEN_MINUTES } from '../support/clock-process.ts';
import { startOwnProcess, type OwnProcess } from '../support/own-process.ts';
import { publishOver } from '../support/published-xml.ts';
import { until } from '../support/running-host.ts';
import { createClient, PASSWORD, serveHost, type ServedHost } from '../support/running-server.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const home = mkdtempSync(join(tmpdir(), 'bihuan-clock-'));

let host: ServedHost;
let server: OwnProcess;
let definitionId: string;
let station: string;

beforeAll(async () => {
  host = await serveHost();
  const { secretsFile, temporalAddress, namespace } = inject('stack');
  server = await startOwnProcess({
    script: join(import.meta.dirname, '../../engine/server.ts'),
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
  station = await host.home.unit('STATION', '联络站（演示）');
  await host.home.signIn('liaisonOfficer', station); // a role nobody holds could not be published
  const modeler = await host.home.signIn('processAdministrator');
  definitionId = await publishOver(modeler, {
    ...{ name: '计时', nameEn: 'Timed', xml: clockXml },
    unnamed: ['begin', 'handle', 'look', 'urge', 'done'],
  });
});
afterAll(async () => {
  await server.stop();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

const openTasks = async (caseId: string): Promise<string[]> => {
  const { countyId } = host.county;
  const rows = await host.county.read((em) =>
    em.find(Task, { countyId, caseId, closedAt: null }, { orderBy: { elementId: 1 } }),
  );
  return rows.map(({ elementId }) => elementId);
};

/** A case that a liaison officer begins at the server whose clock is wrong. */
const beginCase = async (login: string): Promise<string> => {
  await host.home.signIn('liaisonOfficer', station, login);
  const client = createClient(server.said.replace('ready ', ''), '');
  const county = host.home.code;
  await client.send('POST', '/api/session', { county, login, password: PASSWORD });
  const begun = await client.send<{ caseId: string }>('POST', '/api/cases', {
    definitionId,
    processId: 'timed',
    elementId: 'begin',
    values: {},
  });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  return begun.body.caseId;
};

describe('the clock of the server is set while it runs', { timeout: 120_000 }, () => {
  it.each([
    ['an hour back', -HOUR],
    ['an hour forward', HOUR],
  ])('%s: a term of ten minutes takes effect after ten minutes, once', async (_, shiftMs) => {
    await server.setClock(shiftMs);
    const before = Date.now();
    const caseId = await beginCase(`clock${String(shiftMs > 0)}`);
    const after = Date.now();
    const { countyId } = host.county;
    const forward = async (to: number): Promise<void> => {
      const moved = await host.runner.fastForward(countyId, [caseId], to);
      expect(moved.ok).toBe(true);
    };

    await forward(before + TEN_MINUTES - MINUTE);
    expect(await openTasks(caseId)).toEqual(['handle']);
    await forward(after + TEN_MINUTES + MINUTE);
    await until(async () => (await openTasks(caseId)).includes('look'));
    expect(await openTasks(caseId)).toEqual(['handle', 'look']);
  });
});
