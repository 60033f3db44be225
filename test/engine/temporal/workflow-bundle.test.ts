import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { CHECKOUT } from '../../../engine/config.ts';
import { BUNDLED_FOLDERS, SHARED_MODULES } from '../../../engine/temporal/workflow-bundle.ts';

const IMPORT = /^(?:import|export) (?!type )[^;]*? from '(\.{1,2}\/[^']+)'/gm;

/** Every file of ours that the workflow code really runs. */
const bundled = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(IMPORT))
    bundled(join(dirname(file), path!), seen);
  return seen;
};

it('the name of the bundle depends on every file that is in it', () => {
  const files = [...bundled(join(CHECKOUT, 'workflows', 'index.ts'))].map((file) =>
    relative(CHECKOUT, file),
  );
  expect(files.length).toBeGreaterThan(50);
  const isHashed = (file: string): boolean =>
    BUNDLED_FOLDERS.some((folder) => file.startsWith(`${folder}/`));
  expect(files.filter((file) => !isHashed(file))).toEqual([]);
});

it('what cases share knows neither the workflow it runs in nor anything that keeps a state', () => {
  const shared = SHARED_MODULES.flatMap((file) => [...bundled(join(CHECKOUT, file))]);
  const source = (file: string): string => readFileSync(file, 'utf8');
  expect(shared.length).toBeGreaterThan(50);
  expect(shared.filter((file) => source(file).includes('@temporalio/'))).toEqual([]);
  expect(shared.filter((file) => /^(?:let|var) /m.test(source(file)))).toEqual([]);
});
