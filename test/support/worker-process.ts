import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CrashWorkerInput } from './crash-worker.ts';

export interface WorkerProcess {
  readonly process: ChildProcess;
  readonly exited: Promise<NodeJS.Signals | number | null>;
  stop(): Promise<void>;
}

/** A worker in a process of its own, so that it can be killed. */
export const startWorkerProcess = async (input: CrashWorkerInput): Promise<WorkerProcess> => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'crash-worker.ts'), JSON.stringify(input)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit').then(
    ([code, signal]: (NodeJS.Signals | number | null)[]) => signal ?? code ?? null,
  );
  const lines = createInterface({ input: child.stdout });
  await Promise.race([
    once(lines, 'line'),
    exited.then((code) => {
      throw new Error(`Expected the worker to start, but it ended with ${String(code)}`);
    }),
  ]);
  return {
    process: child,
    exited,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    },
  };
};
