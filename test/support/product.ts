import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../engine/config.ts';
import { bringUp } from '../../engine/runtime/bring-up.ts';
import { createSupervisor } from '../../engine/runtime/supervisor.ts';

export interface RunningProduct {
  readonly home: string;
  readonly address: string;
  stop(): Promise<void>;
}

/** Everything `npm start` starts, over a data directory and ports of its own, thrown away at the end. */
export const startProduct = async (options: {
  readonly demoData: boolean;
  readonly demoCases?: boolean;
}): Promise<RunningProduct> => {
  const home = mkdtempSync(join(tmpdir(), 'bihuan-e2e-'));
  const config = readConfig({ ...process.env, BIHUAN_HOME: home, BIHUAN_PORT: '0' });
  const supervisor = createSupervisor((line) => process.stderr.write(`${line}\n`));
  const stop = async (): Promise<void> => {
    await supervisor.stopAll();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    return {
      home,
      address: await bringUp({ config, demoCases: false, ...options, supervisor }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
