import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translators } from '../../../engine/compiler/elements/index.ts';
import { printedSupport } from '../../../engine/compiler/support/print.ts';
import { supportTable } from '../../../engine/compiler/support/index.ts';
import { elements } from '../../../engine/interpreter/elements/index.ts';
import { eventDefinitions } from '../../../engine/interpreter/event-definitions/index.ts';
import { goldenFiles } from '../../support/golden.ts';

const ids = supportTable.map(({ id }) => id);
const shown = new Set(goldenFiles().flatMap(({ golden }) => golden.rows));
const file = (folder: string, kind: string): string =>
  `${folder}/${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;

describe('the support table', () => {
  it('has each row once, with words in both languages', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const { id, zh, en } of supportTable)
      for (const text of [zh.what, zh.does, en.what, en.does]) expect(text.trim(), id).not.toBe('');
  });

  it('has a golden run of every row', () => {
    expect(ids.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('has a row for everything a golden run shows (engine/compiler/support/rows)', () => {
    expect([...shown].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('names every kind and every definition, each with its files', () => {
    const named = new Set(supportTable.flatMap(({ kinds }) => kinds as readonly string[]));
    const registered = [...Object.keys(elements), ...Object.keys(eventDefinitions)];
    expect([...named].toSorted()).toEqual(registered.toSorted());
    const files = [
      ...Object.keys(elements).flatMap((kind) => [
        file('engine/interpreter/elements', kind),
        file('engine/compiler/elements', kind),
      ]),
      ...Object.keys(eventDefinitions).flatMap((kind) => [
        file('engine/interpreter/event-definitions', kind),
        file('engine/compiler/event-definitions', kind),
      ]),
    ];
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    expect(Object.keys(translators).toSorted()).toEqual(Object.keys(elements).toSorted());
  });

  it('is what SUPPORT.md says (npm run support)', () => {
    expect(readFileSync('SUPPORT.md', 'utf8')).toBe(printedSupport());
  });
});
