import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { CHECKOUT } from '../config.ts';

/** What the bundle is made of; whoever adds an import to `workflows/` finds the test of this list. */
export const BUNDLED_FOLDERS = [
  'workflows',
  ...['interpreter', 'operations', 'feel', 'time', 'replay', 'calendars'].map(
    (name) => `engine/${name}`,
  ),
];

/**
 * What all cases on a worker share, with all they import: pure modules, which keep nothing of a
 * case. Loading them anew for each case cost 6 ms and a megabyte.
 */
export const SHARED_MODULES = [
  'engine/interpreter/advance.ts',
  'engine/operations/operate.ts',
  'engine/feel/evaluate.ts',
  'engine/replay/checksum.ts',
];

/**
 * The workflow code as one script, built once for each content. Bundling takes seconds, and a
 * bundle only fits the SDK version that made it: both are in the name of the file.
 */
export const workflowBundle = async (cache: string): Promise<{ readonly codePath: string }> => {
  const codePath = join(cache, `workflows-${contentHash()}.js`);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(CHECKOUT, 'workflows', 'index.ts'),
    preloadModules: SHARED_MODULES.map((file) => join(CHECKOUT, file)),
    logger: quiet,
  });
  mkdirSync(cache, { recursive: true });
  const unfinished = `${codePath}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, codePath);
  return { codePath };
};

const contentHash = (): string => {
  const hash = createHash('sha256').update(sdkVersion()).update(SHARED_MODULES.join());
  const files = BUNDLED_FOLDERS.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,json}`, { cwd: CHECKOUT }),
  );
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(CHECKOUT, file)));
  return hash.digest('hex').slice(0, 32);
};

const sdkVersion = (): string => {
  const path = createRequire(import.meta.url).resolve('@temporalio/worker/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;
};

const ignore = (): void => undefined;
const quiet = {
  log: ignore,
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
};
