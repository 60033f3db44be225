import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHECKOUT } from '../config.ts';

/** `server`: keeps its data in our PostgreSQL. `dev`: the evaluation server with a SQLite file of its own. */
export type TemporalBinaries =
  | { readonly kind: 'server'; readonly server: string; readonly sql: string }
  | { readonly kind: 'dev'; readonly temporal: string };

const MODULE = join(CHECKOUT, 'engine/runtime/temporal'); // go.mod and go.sum, nothing else
const PACKAGES = ['go.temporal.io/server/cmd/server', 'go.temporal.io/server/cmd/tools/sql'];
const MINIMUM = [1, 32]; // below 1.32 the server has published holes (trust.md §11)
const DOWNLOAD_PATIENCE_MS = 90_000;
const run = promisify(execFile);

/**
 * The first that works: built earlier → installed on this machine → the SDK's own download →
 * built now from the pinned module. `tell` gets a line for each thing worth knowing.
 */
export const temporalBinaries = async (
  cache: string,
  tell: (line: string) => void,
): Promise<TemporalBinaries> => {
  const folder = join(cache, 'temporal-server', moduleHash());
  return (
    builtIn(folder) ??
    installed() ??
    (await downloaded(folder, tell)) ??
    (await build(folder, tell))
  );
};

/** Names the build: another module version or another platform is another folder. */
const moduleHash = (): string =>
  createHash('sha256')
    .update(readFileSync(join(MODULE, 'go.sum')))
    .digest('hex')
    .slice(0, 16);

const builtIn = (folder: string): TemporalBinaries | null => {
  const [server, sql] = [join(folder, 'server'), join(folder, 'sql')];
  if (existsSync(server) && existsSync(sql)) return { kind: 'server', server, sql };
  const temporal = join(folder, 'temporal');
  return existsSync(temporal) ? { kind: 'dev', temporal } : null;
};

const installed = (): TemporalBinaries | null => {
  const [server, sql] = ['temporal-server', 'temporal-sql-tool'];
  if (isRecent(server) && isThere(sql)) return { kind: 'server', server, sql };
  return isRecent('temporal') ? { kind: 'dev', temporal: 'temporal' } : null;
};

const isThere = (command: string): boolean => versionOf(command) !== null;

const isRecent = (command: string): boolean => {
  const found = versionOf(command)?.match(/[Ss]erver[^\d]*(\d+)\.(\d+)|version (\d+)\.(\d+)/);
  if (!found) return false;
  const [major, minor] = [Number(found[1] ?? found[3]), Number(found[2] ?? found[4])];
  return major > MINIMUM[0]! || (major === MINIMUM[0] && minor >= MINIMUM[1]!);
};

const versionOf = (command: string): string | null => {
  try {
    return execFileSync(command, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
};

/** The SDK downloads the vendor's dev server where the internet is open; elsewhere it fails and the build follows. */
const downloaded = async (
  folder: string,
  tell: (line: string) => void,
): Promise<TemporalBinaries | null> => {
  const aside = `${folder}.download-${randomUUID()}`;
  mkdirSync(aside, { recursive: true });
  try {
    const script = join(CHECKOUT, 'engine/runtime/download-dev-server.ts');
    await run(process.execPath, [script, aside], { timeout: DOWNLOAD_PATIENCE_MS });
    const [file] = readdirSync(aside);
    if (!file || !isRecent(join(aside, file))) return null;
    mkdirSync(folder, { recursive: true });
    renameSync(join(aside, file), join(folder, 'temporal'));
    return builtIn(folder);
  } catch {
    tell(
      'The vendor’s server cannot be downloaded here; building it from the pinned module instead.',
    );
    return null;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};

/** 5 to 6 minutes on two cores, once per machine; the result is kept in the user's cache folder. */
const build = async (folder: string, tell: (line: string) => void): Promise<TemporalBinaries> => {
  const wanted = readFileSync(join(MODULE, 'go.mod'), 'utf8').match(/^go (\S+)/m)?.[1] ?? '';
  const go = versionOfGo();
  if (!go)
    throw new Error(
      `Expected Go ${wanted} to build the Temporal server, but there is no "go" on the PATH. Install Go, or put temporal-server (1.32 or newer) on the PATH, or set TEMPORAL_ADDRESS to a server of your own.`,
    );
  tell(`Building the Temporal server with ${go} (once, about 6 minutes on two cores) …`);
  const aside = `${folder}.build-${randomUUID()}`;
  mkdirSync(aside, { recursive: true });
  try {
    await goBuild(aside, tell);
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder); // whole or not at all
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  const built = builtIn(folder);
  if (!built) throw new Error('Expected the Go build to give "server" and "sql", but it did not');
  return built;
};

const versionOfGo = (): string | null => {
  try {
    return execFileSync('go', ['version'], { encoding: 'utf8' }).split(' ').slice(1, 3).join(' ');
  } catch {
    return null;
  }
};

const goBuild = (target: string, tell: (line: string) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const module = `${target}.module`; // a copy: Go may rewrite go.mod, and the checkout stays clean
    cpSync(MODULE, module, { recursive: true });
    const started = Date.now();
    const child = spawn(
      'go',
      ['build', '-mod=readonly', '-trimpath', '-ldflags=-s -w', '-o', `${target}/`, ...PACKAGES],
      {
        cwd: module,
        env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const complaints: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
    const ticker = setInterval(
      () => tell(`Building the Temporal server … ${Math.round((Date.now() - started) / 1000)} s`),
      15_000,
    );
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(ticker);
      rmSync(module, { recursive: true, force: true });
      if (code === 0) return resolve();
      reject(
        new Error(
          `Expected "go build" to succeed, but it ended with ${code}: ${complaints.join('').trim().split('\n').slice(-3).join(' / ')}`,
        ),
      );
    });
  });
