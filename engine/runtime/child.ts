import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A program we started: it leaves a pid file, so that a later start can end what a crash left behind. */
export interface Child {
  readonly process: ChildProcess;
  readonly exited: Promise<number | null>;
  stop(signal: NodeJS.Signals, patienceMs: number): Promise<void>;
}

export interface Program {
  readonly name: string; // of the pid file and the log file
  readonly home: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly user?: { readonly uid: number; readonly gid: number } | null;
  /** Called with each line of standard output; without it the output goes to the log file unread. */
  readonly onLine?: (line: string) => void;
}

export const startChild = (program: Program): Child => {
  mkdirSync(join(program.home, 'run'), { recursive: true });
  mkdirSync(join(program.home, 'logs'), { recursive: true });
  const child = spawn(program.command, [...program.args], spawnOptions(program));
  if (child.stdout && program.onLine)
    createInterface({ input: child.stdout }).on('line', program.onLine);
  const pidFile = pidFileOf(program.home, program.name);
  if (child.pid)
    writePidFile(pidFile, {
      pid: child.pid,
      command: [program.command, ...program.args].join(' '),
    });

  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  }).then((code) => {
    rmSync(pidFile, { force: true });
    return code;
  });
  return {
    process: child,
    exited,
    stop: async (signal, patienceMs) => {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await exited;
      clearTimeout(timer);
    },
  };
};

/** Ends what an earlier start left running under this name. Another program with that pid is let be. */
export const stopLeftover = async (
  home: string,
  name: string,
  signal: NodeJS.Signals,
): Promise<boolean> => {
  const left = readPidFile(home, name);
  if (!left || !commandOf(left.pid).includes(left.command)) return false;

  process.kill(left.pid, signal);
  for (let waited = 0; waited < 20_000 && commandOf(left.pid).includes(left.command); waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100));
  if (commandOf(left.pid).includes(left.command)) process.kill(left.pid, 'SIGKILL');
  rmSync(pidFileOf(home, name), { force: true });
  return true;
};

/** The process started under this name, if it is alive now. */
export const runningPid = (home: string, name: string): number | null => {
  const left = readPidFile(home, name);
  return left && commandOf(left.pid).includes(left.command) ? left.pid : null;
};

/** Leaves the pid file of this process under a name, until it ends. */
export const nameThisProcess = (home: string, name: string): void => {
  const pidFile = pidFileOf(home, name);
  mkdirSync(join(home, 'run'), { recursive: true });
  writePidFile(pidFile, { pid: process.pid, command: commandOf(process.pid) });
  process.once('exit', () => rmSync(pidFile, { force: true }));
};

const spawnOptions = (program: Program): SpawnOptions => {
  const log = openSync(join(program.home, 'logs', `${program.name}.log`), 'a');
  return {
    cwd: program.home,
    env: { ...process.env, ...program.env },
    stdio: ['ignore', program.onLine ? 'pipe' : log, log],
    detached: true, // Ctrl-C reaches only us; we stop the others in their order
    ...(program.user ?? {}),
  };
};

const pidFileOf = (home: string, name: string): string => join(home, 'run', `${name}.pid`);

interface Named {
  readonly pid: number;
  readonly command: string; // as the system tells it
}

const writePidFile = (file: string, named: Named): void =>
  writeFileSync(file, JSON.stringify(named));

const readPidFile = (home: string, name: string): Named | null => {
  try {
    return JSON.parse(readFileSync(pidFileOf(home, name), 'utf8')) as Named;
  } catch {
    return null; // none, or half written when the power failed
  }
};

const commandOf = (pid: number): string => {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return ''; // no such process
  }
};
