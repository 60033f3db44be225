import { describe, expect, it } from 'vitest';
import * as checks from './support/architecture/checks.ts';
import { parseSource, readTree, type SourceFile } from './support/architecture/source-tree.ts';

const tree = readTree();
const broken = (check: (file: SourceFile) => string[]): string[] => tree.flatMap(check);

describe('the source tree', () => {
  it('imports only along the table', () => expect(broken(checks.forbiddenImports)).toEqual([]));
  it('keeps each library behind its fence', () =>
    expect(broken(checks.breachedFences)).toEqual([]));
  it('ships no test', () => expect(broken(checks.importsOfTests)).toEqual([]));
  it('has no cycle', () => expect(checks.importCycles(tree)).toEqual([]));
  it('is pure where it says so', () => expect(broken(checks.impurities)).toEqual([]));
  it('has files short enough to read', () => expect(broken(checks.tooLong)).toEqual([]));
  it('names files in kebab-case', () => expect(broken(checks.misnamed)).toEqual([]));
  it('says what its values are', () => expect(broken(checks.anyTypes)).toEqual([]));
  it('exports names', () => expect(broken(checks.unnamedExports)).toEqual([]));
  it('silences no rule', () => expect(broken(checks.silencedRules)).toEqual([]));
});

/** Each check against a file that breaks it: a rule that cannot fail protects nothing. */
describe('a broken rule is noticed', () => {
  const file = (path: string, text: string): SourceFile => parseSource(path, text);

  it.each<[string, (file: SourceFile) => string[], string, string]>([
    [
      'interpreter knows a host',
      checks.forbiddenImports,
      'engine/interpreter/x.ts',
      "import { orm } from '../store/orm.ts';",
    ],
    [
      'compiler runs the engine',
      checks.forbiddenImports,
      'engine/compiler/x.ts',
      "import { advance } from '../interpreter/advance.ts';",
    ],
    [
      'browser reaches the server',
      checks.forbiddenImports,
      'designer/x.tsx',
      "const late = import('../engine/store/orm.ts');",
    ],
    ['a folder nobody planned', checks.forbiddenImports, 'engine/helpers/x.ts', ''],
    ['a route holds SQL', checks.breachedFences, 'engine/http/routes/x.ts', "import pg from 'pg';"],
    [
      'the light app gets heavy',
      checks.breachedFences,
      'designer/m/x.tsx',
      "import { Button } from 'antd';",
    ],
    [
      'code needs a test',
      checks.importsOfTests,
      'engine/cases/x.ts',
      "import { simulate } from '../../test/support/simulate.ts';",
    ],
    ['a clock', checks.impurities, 'engine/time/x.ts', 'export const now = () => Date.now();'],
    [
      'dice',
      checks.impurities,
      'engine/interpreter/x.ts',
      'export const id = () => Math.random();',
    ],
    [
      'a locale',
      checks.impurities,
      'engine/operations/x.ts',
      'export const order = (a: string, b: string) => a.localeCompare(b);',
    ],
    [
      'a package',
      checks.impurities,
      'engine/simulator/x.ts',
      "import { readFileSync } from 'node:fs';",
    ],
    ['too long', checks.tooLong, 'engine/interpreter/elements/x.ts', 'x\n'.repeat(151)],
    ['shouting', checks.misnamed, 'engine/time/DueDate.ts', ''],
    ['any', checks.anyTypes, 'engine/time/x.ts', 'export const x: any = 1;'],
    ['a default export', checks.unnamedExports, 'engine/time/x.ts', 'export default 1;'],
    ['a barrel', checks.unnamedExports, 'engine/time/index.ts', "export * from './due.ts';"],
    ['a silenced rule', checks.silencedRules, 'engine/time/x.ts', '// @ts-ignore'],
  ])('%s', (_, check, path, text) => {
    expect(check(file(path, text))).toHaveLength(1);
  });

  it('a cycle', () => {
    const cycle = checks.importCycles([
      file('engine/time/a.ts', "import { b } from './b.ts';"),
      file('engine/time/b.ts', "import { a } from './a.ts';"),
    ]);
    expect(cycle).toEqual([
      'Expected no cycle, but found engine/time/a.ts → engine/time/b.ts → engine/time/a.ts',
    ]);
  });

  it('but a type import is no cycle, and a field of a global’s name no impurity', () => {
    expect(
      checks.importCycles([
        file('engine/time/a.ts', "import type { B } from './b.ts';"),
        file('engine/time/b.ts', "import { a } from './a.ts';"),
      ]),
    ).toEqual([]);
    expect(
      checks.impurities(
        file('engine/time/x.ts', 'export const process = 1; type T = { Date: number };'),
      ),
    ).toHaveLength(1);
    expect(
      checks.impurities(
        file(
          'engine/time/x.ts',
          'export type T = { Date: number }; export const t: T = { Date: 1 };',
        ),
      ),
    ).toEqual([]);
  });
});
