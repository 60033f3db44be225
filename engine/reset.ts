import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { runningPid, stopLeftover } from './runtime/child.ts';

/** npm run reset: deletes the data directory, after asking. `--yes` answers for a script. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', default: false } } });
  const { home } = readConfig();
  if (!existsSync(home)) return console.log(`Nothing to delete: ${home} does not exist.`);
  const pid = runningPid(home, 'start');
  if (pid !== null) throw new Error(`Bihuan runs with this data (process ${pid}). Stop it first.`);
  if (!values.yes && !(await isConfirmed(home))) return console.log('Nothing was deleted.');

  for (const name of ['server', 'worker', 'temporal'] as const)
    await stopLeftover(home, name, 'SIGTERM');
  await stopLeftover(home, 'postgres', 'SIGINT');
  rmSync(home, { recursive: true, force: true });
  console.log(`Deleted ${home}.`);
};

const isConfirmed = async (home: string): Promise<boolean> => {
  if (!process.stdin.isTTY)
    throw new Error(
      'Expected somebody to confirm, but there is no terminal. Add --yes to delete without asking.',
    );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Delete all cases, accounts and histories in ${home}? Type "delete": `,
  );
  terminal.close();
  return answer.trim() === 'delete';
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
