import { parseArgs } from 'node:util';
import { ConfigurationError, readConfig } from './config.ts';
import { bringUp } from './runtime/bring-up.ts';
import { printWelcome } from './runtime/welcome.ts';

/** npm start: brings up what is missing, then worker, server and web app, until Ctrl-C. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const config = readConfig();
  const product = await bringUp(config, (line) => console.error(line));
  printWelcome(product.address, config.demo && !values.empty);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    console.log('\nStopping …');
    await product.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
};

main().catch((error: unknown) => {
  const known = error instanceof Error ? error.message : String(error);
  console.error(error instanceof ConfigurationError ? known : `Bihuan could not start. ${known}`);
  process.exit(1);
});
