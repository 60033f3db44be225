import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../engine/config.ts';
import { bringUp, type Product } from '../../engine/runtime/bring-up.ts';

export interface RunningProduct extends Product {
  readonly home: string;
}

/** Everything `npm start` starts, over a data directory and ports of its own, thrown away at the end. */
export const startProduct = async (options: {
  readonly demoData: boolean;
}): Promise<RunningProduct> => {
  const home = mkdtempSync(join(tmpdir(), 'bihuan-e2e-'));
  const config = readConfig({ ...process.env, BIHUAN_HOME: home, BIHUAN_PORT: '0' });
  const product = await bringUp(config, options, (line) => process.stderr.write(`${line}\n`));
  return {
    ...product,
    home,
    stop: async () => {
      await product.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
