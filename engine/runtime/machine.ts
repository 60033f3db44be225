import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What the process can tell of the machine it runs on. */
export interface Machine {
  /** The longest the event loop kept anybody waiting since this was last asked. */
  behindMs(): number;
  /** Of the disk that holds the data, 0 to 1. */
  freeShare(): Promise<number>;
}

const RESOLUTION_MS = 20;

export const createMachine = (home: string): Machine => {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  return {
    behindMs: () => {
      const ms = loop.max / 1e6;
      loop.reset();
      return ms;
    },
    freeShare: async () => {
      const { bavail, blocks } = await statfs(home);
      return bavail / blocks;
    },
  };
};
