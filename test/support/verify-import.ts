import { expect } from 'vitest';
import { compile } from '../../engine/compiler/compile.ts';
import { foreignModel, imported, type ForeignCase, type ForeignEngine } from './foreign-model.ts';

/** One row of the import's tables: converted, dropped and listed, or refused with its place. */
export const verifyImport = async (engine: ForeignEngine, row: ForeignCase): Promise<void> => {
  const { gives = [], drops = [], refuses = [] } = row;
  const given = foreignModel(engine, row.inside, row.outside);
  const { xml, changes, problems } = imported(given);

  for (const part of gives) expect(xml).toContain(part);
  for (const part of drops) {
    expect(xml).not.toContain(part);
    expect(
      changes
        .filter(({ type }) => type === 'dropped')
        .map(({ en }) => en)
        .join('\n'),
    ).toContain(part);
  }
  expect(problems.map(({ en }) => en)).toEqual(
    refuses.map(([, replacement]) => expect.stringMatching(replacement)),
  );
  for (const [piece] of refuses) expect(xml).toContain(piece);
  for (const problem of problems) {
    expect(problem).toMatchObject({ rule: 'import/pending', severity: 'error' });
    expect(problem.zh).toMatch(/应.+实际/s);
    expect(given.split('\n')[problem.line - 1]?.slice(problem.column - 1)).toMatch(/^</);
    expect(given).toContain(`id="${problem.elementId ?? ''}"`);
  }
  if (refuses.length === 0) expect(xml).not.toMatch(new RegExp(`${engine}:|xmlns:${engine}`));

  await verifyStable(xml);
};

/** Importing again changes nothing, and the gate names what is left, no more and no less. */
const verifyStable = async (xml: string): Promise<void> => {
  const again = imported(xml);
  expect(again.xml).toBe(xml);
  expect(again.changes).toEqual([]);
  const judged = await compile(xml, { profile: 'deploy' });
  const pending = judged.problems.filter(({ rule }) => rule === 'import/pending');
  expect(judged.problems.filter(({ rule }) => rule.startsWith('xml/'))).toEqual([]);
  for (const { en } of pending) expect(again.problems.map((problem) => problem.en)).toContain(en);
};
