import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A program in a process of its own, so that it can be killed and its clock set. */
export interface OwnProcess {
  readonly process: ChildProcess;
  readonly said: string; // its first line
  readonly exited: Promise<NodeJS.Signals | number | null>;
  /** From now on its clock differs from everybody's by so much. */
  setClock(shiftMs: number): Promise<void>;
  stop(): Promise<void>;
}

export interface OwnProcessInput {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly clockShiftMs?: number;
}

/** Begins it and waits for its first line. */
export const startOwnProcess = async ({
  script,
  args = [],
  env = {},
  clockShiftMs = 0,
}: OwnProcessInput): Promise<OwnProcess> => {
  const clock = join(import.meta.dirname, 'shifted-clock.ts');
  const child = spawn(process.execPath, ['--import', clock, script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...env, CLOCK_SHIFT_MS: String(clockShiftMs) },
  });
  const exited = once(child, 'exit').then(
    ([code, signal]: (NodeJS.Signals | number | null)[]) => signal ?? code ?? null,
  );
  const said = await Promise.race([
    once(createInterface({ input: child.stdout! }), 'line').then(([line]) => String(line)),
    exited.then((code) => {
      throw new Error(`Expected ${script} to start, but it ended with ${String(code)}`);
    }),
  ]);
  return {
    process: child,
    said,
    exited,
    setClock: async (shiftMs) => {
      child.send({ clockShiftMs: shiftMs });
      await once(child, 'message');
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    },
  };
};
