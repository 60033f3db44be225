import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.ts';
import { bringUp } from './runtime/bring-up.ts';
import { playGangnan } from './runtime/demo/play-gangnan.ts';
import { playPinggui } from './runtime/demo/play-pinggui.ts';
import { createSupervisor } from './runtime/supervisor.ts';

const home = mkdtempSync(join(tmpdir(), 'bihuan-demo-'));
const supervisor = createSupervisor((line) => console.error(line));

/**
 * npm run demo: the whole product over a data directory of its own, one case of each county
 * through the HTTP API, its timeline on the terminal. A running `npm start` is left alone, and so
 * are the servers it may have been pointed at.
 */
const main = async (): Promise<void> => {
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, ...own } = process.env;
  const config = readConfig({ ...own, BIHUAN_HOME: home, BIHUAN_PORT: '0' });
  const address = await bringUp({ config, demoData: true, demoCases: false, supervisor });
  await playPinggui(address);
  await playGangnan(address);
};

const stop = async (code: number): Promise<never> => {
  await supervisor.stopAll();
  rmSync(home, { recursive: true, force: true });
  process.exit(code);
};

process.once('SIGINT', () => void stop(130));
process.once('SIGTERM', () => void stop(143));
main().then(
  () => stop(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return stop(1);
  },
);
