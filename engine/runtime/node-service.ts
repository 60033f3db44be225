import { join } from 'node:path';
import { CHECKOUT } from '../config.ts';
import { startChild, stopLeftover, type Child } from './child.ts';
import { lastLine } from './last-line.ts';

export interface NodeService {
  readonly name: 'worker' | 'server';
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
}

const READY_PATIENCE_MS = 90_000;

/** Starts one of our own processes and waits for its line `ready …`; gives what follows the word. */
export const startNodeService = async ({
  name,
  home,
  env,
}: NodeService): Promise<{ child: Child; said: string }> => {
  await stopLeftover(home, name, 'SIGTERM');
  let say: (line: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => (say = resolve));
  const child = startChild({
    name,
    home,
    command: process.execPath,
    args: [join(CHECKOUT, 'engine', `${name}.ts`)],
    env,
    onLine: (line) => {
      if (line === 'ready' || line.startsWith('ready ')) say(line.slice('ready'.length).trim());
    },
  });
  const failed = child.exited.then((code) => {
    throw new Error(complaint(home, name, code));
  });
  failed.catch(() => undefined); // only the race below asks
  return { child, said: await Promise.race([ready, failed, expire(name)]) };
};

const complaint = (home: string, name: string, code: number | null): string =>
  `Expected the ${name} to start, but it ended with ${code ?? 'a signal'}: ${lastLine(join(home, 'logs', `${name}.log`))}`;

const expire = (name: string): Promise<never> =>
  new Promise((_, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new Error(
            `Expected the ${name} to be ready, but it is not after ${READY_PATIENCE_MS / 1000} s`,
          ),
        ),
      READY_PATIENCE_MS,
    );
    timer.unref();
  });
