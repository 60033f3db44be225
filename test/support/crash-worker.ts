import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { CrashPoint } from '../../activities/ports.ts';
import { createWorker, type WorkerOptions } from '../../engine/temporal/create-worker.ts';

/** A worker that can be told to die: at the n-th pass of a point it kills itself, without a word. */
export interface CrashWorkerInput extends Omit<WorkerOptions, 'crashAt'> {
  readonly crash: { readonly point: CrashPoint; readonly pass: number } | null;
}

const main = async (): Promise<void> => {
  const { crash, ...options } = JSON.parse(process.argv[2]!) as CrashWorkerInput;
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  let passes = 0;
  const worker = await createWorker({
    ...options,
    crashAt: (point) => {
      if (point !== crash?.point) return;
      passes += 1;
      if (passes === crash.pass) process.kill(process.pid, 'SIGKILL');
    },
  });
  process.once('SIGTERM', () => void worker.stop());
  console.log('ready');
  await worker.finished;
};

await main();
