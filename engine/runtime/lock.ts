import { nameThisProcess, runningPid } from './child.ts';

/** One start per data directory: two would stop each other's servers. Held until this process ends. */
export const lockHome = (home: string): void => {
  const pid = runningPid(home, 'start');
  if (pid !== null && pid !== process.pid)
    throw new Error(
      `It already runs with this data directory (process ${pid}). Stop that one first, or set BIHUAN_HOME to another directory.`,
    );
  nameThisProcess(home, 'start');
};
