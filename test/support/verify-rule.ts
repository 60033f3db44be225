import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../../engine/compiler/compile.ts';
import type { Resources } from '../../engine/compiler/options.ts';
import type { Problem } from '../../engine/compiler/problems.ts';

export interface RuleCases {
  /** Diagrams beside the test that the rule lets pass; nothing in them is refused. */
  readonly valid: readonly string[];
  readonly invalid: readonly {
    readonly file: string;
    readonly problems: readonly { readonly elementId: string | null; readonly line: number }[];
  }[];
  /** What the county has; without it the rules about it are silent. */
  readonly resources?: Resources;
}

/** `flow/condition` → its diagrams in `test/engine/compiler/rules/flow/condition/`. */
const fixture = (rule: string, file: string): string => {
  const folder = new URL(`../engine/compiler/rules/${rule.toLowerCase()}/`, import.meta.url);
  return fileURLToPath(new URL(file, folder));
};

/** A rule as a table of right and wrong diagrams: it finds these faults, here, and no other. */
export const verifyRule = (rule: { readonly name: string }, cases: RuleCases): void => {
  const judge = (file: string) =>
    compile(readFileSync(fixture(rule.name, file)), {
      profile: 'deploy',
      ...(cases.resources ? { resources: cases.resources } : {}),
    });

  describe(rule.name, () => {
    it.each(cases.valid)('lets %s pass', async (file) => {
      const { problems } = await judge(file);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(problems.filter((problem) => problem.rule === rule.name)).toEqual([]);
    });

    it.each(cases.invalid)('finds the fault of $file', async ({ file, problems: expected }) => {
      const { problems } = await judge(file);
      const found = problems.filter((problem) => problem.rule === rule.name);
      expect(found.map(({ elementId, line }) => ({ elementId, line }))).toEqual(expected);
      found.forEach(expectBothLanguages);
    });
  });
};

/** "Expected X, but Y" in both languages, with nothing left to fill in. */
export const expectBothLanguages = ({ zh, en }: Problem): void => {
  expect(zh).toMatch(/应.*实际/s);
  expect(en).toMatch(/^Expected .*(but|and) /s);
  expect(zh + en).not.toMatch(/\{\w+\}/);
};
