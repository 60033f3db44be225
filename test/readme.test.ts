import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };

const readme = readFileSync('README.md', 'utf8');

const matches = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

/** Everything a text names that should be there: links and pictures, folders in backticks, npm scripts. */
export const namedPaths = (text: string): string[] => [
  ...matches(/\]\(([^)#:]+)\)/g, text),
  ...matches(/`((?:engine|designer|workflows|activities|bench|test)(?:\/[\w.-]+)*)`/g, text),
  ...matches(/`(docker-compose\.yml)`/g, text),
];
export const namedScripts = (text: string): string[] => [
  ...matches(/npm run (?:-s )?([\w:]+)/g, text),
  ...matches(/npm (start|test)\b/g, text),
];
const isScript = (name: string): boolean => name in packageFile.scripts;

describe('README', () => {
  it('names only files and folders that exist', () => {
    expect(namedPaths(readme).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only scripts that exist', () => {
    expect(namedScripts(readme).filter((name) => !isScript(name))).toEqual([]);
  });

  it('documents every variable the configuration reads, and no other', () => {
    const config = readFileSync('engine/config.ts', 'utf8');
    const read = matches(/^ {2}([A-Z_]+): (?:z|port)/gm, config).filter(
      (name) => name !== 'NODE_ENV',
    );
    const table = readme.split('## Configuration')[1]!.split('## Production')[0]!;
    const documented = matches(/`((?:BIHUAN|DATABASE|TEMPORAL|PUBLIC|CHROME)_[A-Z_]+)`/g, table);
    expect(documented.toSorted()).toEqual(read.toSorted());
  });

  it('stays readable in one sitting', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  it('would notice a path or script that is gone', () => {
    expect(namedPaths('[x](engine/gone.ts) and `engine/nowhere`').map(existsSync)).toEqual([
      false,
      false,
    ]);
    expect(namedScripts('run npm run vanish').map(isScript)).toEqual([false]);
  });
});
