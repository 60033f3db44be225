import type { Child } from './child.ts';

export interface Supervised {
  readonly name: string;
  /** Runs now, and again whenever the program ends without being asked to. */
  start(): Promise<Child>;
  readonly stopSignal: NodeJS.Signals;
}

export interface Supervisor {
  /** Starts a program and keeps it running. */
  keep(program: Supervised): Promise<void>;
  /** Ends everything, the last started first. */
  stopAll(): Promise<void>;
}

interface Entry {
  readonly program: Supervised;
  child: Child; // the one that runs now
}

const STOP_PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** What a service manager does in production; here it keeps `npm start` whole when one process dies. */
export const createSupervisor = (tell: (line: string) => void): Supervisor => {
  const running: { entry: Entry; watched: Promise<void> }[] = [];
  let stopping = false;
  const stop = ({ program, child }: Entry): Promise<void> =>
    child.stop(program.stopSignal, STOP_PATIENCE_MS);

  const watch = async (entry: Entry): Promise<void> => {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await entry.child.exited;
      if (stopping) return;
      tell(`${entry.program.name} ended; starting it again`);
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (stopping) return;
      try {
        entry.child = await entry.program.start();
        if (stopping) return await stop(entry); // told to while the program was coming up again
        pause = FIRST_PAUSE_MS / 2;
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
      }
    }
  };

  return {
    keep: async (program) => {
      const entry = { program, child: await program.start() };
      running.push({ entry, watched: watch(entry) });
    },
    stopAll: async () => {
      stopping = true;
      for (const { entry, watched } of running.toReversed()) {
        await stop(entry);
        await watched;
      }
    },
  };
};
