import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { bringUp } from './runtime/bring-up.ts';
import { createSupervisor } from './runtime/supervisor.ts';
import { printWelcome } from './runtime/welcome.ts';

const supervisor = createSupervisor((line) => console.error(line));

/** npm start: brings up what is missing, then worker, server and web app, until Ctrl-C. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const config = readConfig();
  const demoData = config.demo && !values.empty;
  printWelcome(await bringUp({ config, demoData, demoCases: demoData, supervisor }), demoData);
};

const stop = async (code: number): Promise<never> => {
  await supervisor.stopAll();
  process.exit(code);
};

process.once('SIGINT', () => void stop(0));
process.once('SIGTERM', () => void stop(0));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return stop(1);
});
