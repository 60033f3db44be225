import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the system's `postgres` user, or
 * as an account made for it; started by anybody else it runs as that person.
 */
export const postgresUser = (): SystemUser | null => {
  if (process.getuid?.() !== 0) return null;
  return findUser('postgres') ?? findUser('bihuan') ?? createUser('bihuan');
};

/** A directory the database's user owns. */
export const ownDirectory = (path: string, user: SystemUser | null): void => {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user) chownSync(path, user.uid, user.gid);
};

const findUser = (name: string): SystemUser | null => {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
};

const createUser = (name: string): SystemUser => {
  try {
    execFileSync(
      'useradd',
      ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
      { stdio: 'ignore' },
    );
  } catch (cause) {
    throw new Error(
      'Expected an account PostgreSQL can run as, but there is none and it could not be made. Start Bihuan as a normal user, or create an account named "postgres".',
      { cause },
    );
  }
  const made = findUser(name);
  if (!made) throw new Error(`Expected the new account "${name}" to exist, but it does not`);
  return made;
};
