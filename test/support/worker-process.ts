import { join } from 'node:path';
import type { CrashWorkerInput } from './crash-worker.ts';
import { startOwnProcess, type OwnProcess } from './own-process.ts';

export type WorkerProcess = OwnProcess;

/** A worker in a process of its own. */
export const startWorkerProcess = (
  input: CrashWorkerInput,
  clockShiftMs = 0,
): Promise<WorkerProcess> =>
  startOwnProcess({
    script: join(import.meta.dirname, 'crash-worker.ts'),
    args: [JSON.stringify(input)],
    clockShiftMs,
  });
