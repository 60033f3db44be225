import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHECKOUT } from '../config.ts';

const run = promisify(execFile);
const VITE = join(CHECKOUT, 'node_modules/vite/bin/vite.js');
const SOURCES = ['designer', 'engine', 'vite.config.ts', 'package-lock.json'];

/** Builds the browser app when it was never built, or a source is newer than the build. */
export const buildWebApp = async (): Promise<void> => {
  const built = join(CHECKOUT, 'dist/index.html');
  const newest = Math.max(...SOURCES.map((name) => newestIn(join(CHECKOUT, name))));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  await run(process.execPath, [VITE, 'build', '--logLevel', 'error'], {
    cwd: CHECKOUT,
    env: { ...process.env, NODE_ENV: 'production' }, // whoever starts us: a test must see what people get
  });
};

const newestIn = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
};
