import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../designer/messages/en.ts';
import { zhCN } from '../designer/messages/zh-CN.ts';
import { translators } from '../engine/compiler/elements/index.ts';
import { isDefinitionKind } from '../engine/compiler/event-definitions/index.ts';
import { PROBLEM_CODES } from '../engine/http/codes.ts';
import { elements } from '../engine/interpreter/elements/index.ts';
import { eventDefinitions } from '../engine/interpreter/event-definitions/index.ts';
import { rules } from '../engine/operations/index.ts';

/**
 * An element is behavior, translator, properties and test under one name; a verb is rule, test and
 * words; a code is a sentence in both languages. Nothing is half there.
 */
const ROOT = join(import.meta.dirname, '..');
const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
const missing = (wanted: readonly string[], there: readonly string[]): string[] =>
  wanted.filter((name) => !there.includes(name));
const withoutFile = (names: readonly string[], folder: string): string[] =>
  missing(
    names.map((name) => `${kebab(name)}.ts`),
    filesOf(folder),
  );

const TESTS = filesOf('test')
  .filter((file) => /\.(ts|bpmn)$/.test(file) && file !== 'completeness.test.ts')
  .map((file) => readFileSync(join(ROOT, 'test', file), 'utf8'))
  .join('\n');
const untested = (names: readonly string[]): string[] =>
  names.filter((name) => !new RegExp(name).test(TESTS));

const kinds = Object.keys(elements);
const definitions = Object.keys(eventDefinitions);
const verbs = Object.keys(rules);

describe('every element kind', () => {
  it('is translated', () => {
    expect(Object.keys(translators).sort()).toEqual([...kinds].sort());
    expect(withoutFile(kinds, 'engine/compiler/elements')).toEqual([]);
  });
  it('behaves in a file of its name', () =>
    expect(withoutFile(kinds, 'engine/interpreter/elements')).toEqual([]));
  it('can be edited', () => expect(withoutFile(kinds, 'designer/modeler/properties')).toEqual([]));
  it('is tested', () => expect(untested(kinds.map((kind) => `\\b${kind}\\b`))).toEqual([]));
});

describe('every event definition', () => {
  it('is translated', () => {
    expect(definitions.filter((kind) => !isDefinitionKind(kind))).toEqual([]);
    expect(withoutFile(definitions, 'engine/compiler/event-definitions')).toEqual([]);
  });
  it('behaves in a file of its name', () =>
    expect(withoutFile(definitions, 'engine/interpreter/event-definitions')).toEqual([]));
  it('is tested', () =>
    expect(
      untested(definitions.map((kind) => `${kind}EventDefinition|${kind}\\(|\\[${kind}`)),
    ).toEqual([]));
});

describe('every verb', () => {
  it('has a rule of its name', () => {
    expect(Object.values(rules).map(({ verb }) => verb)).toEqual(verbs);
    expect(
      missing(
        verbs.map((verb) => `${kebab(verb)}.ts`),
        [...filesOf('engine/operations'), 'void.ts'],
      ),
    ).toEqual([]);
  });
  it('is tested', () => {
    const test = readFileSync(join(ROOT, 'test/engine/operations/operate.test.ts'), 'utf8');
    expect(verbs.filter((verb) => !test.includes(`'${verb}'`))).toEqual([]);
  });
});

describe('every text', () => {
  const leaves = (messages: object, path = ''): [string, string][] =>
    Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
      const place = path ? `${path}.${key}` : key;
      return typeof value === 'object' && value !== null
        ? leaves(value, place)
        : [[place, String(value)]];
    });
  const [chinese, english] = [new Map(leaves(zhCN)), new Map(leaves(en))];
  const codes = (file: string): string[] =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/refusal\(\s*'(\w+)'/g)].map(
      ([, code]) => code!,
    );
  const wordless = (names: readonly string[]): string[] =>
    names.filter((code) => !chinese.has(`errors.${code}`) || !english.has(`errors.${code}`));

  it('has the same key in both languages', () => {
    expect(missing([...chinese.keys()], [...english.keys()])).toEqual([]);
    expect(missing([...english.keys()], [...chinese.keys()])).toEqual([]);
  });
  it('says something', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('asks for the same values in both languages', () => {
    const asked = (text = ''): string =>
      [...text.matchAll(/\{\{\s*(\w+)/g)]
        .map(([, name]) => name)
        .sort()
        .join();
    const unequal = [...chinese].filter(([key, text]) => asked(text) !== asked(english.get(key)));
    expect(unequal.map(([key]) => key)).toEqual([]);
  });
  it('stands for every code a verb is refused with', () =>
    expect(wordless(codes('engine/operations/refusals.ts'))).toEqual([]));
  it('stands for every code of the API', () => expect(wordless(PROBLEM_CODES)).toEqual([]));
  it('is found missing when it is', () => {
    expect(wordless(['noSuchCode'])).toEqual(['noSuchCode']);
    expect(withoutFile(['noSuchElement'], 'engine/interpreter/elements')).toEqual([
      'no-such-element.ts',
    ]);
    expect(untested(['noSuchKind' + 'Anywhere'])).toHaveLength(1);
    expect(codes('engine/operations/refusals.ts')).toContain('taskChanged');
  });
});
