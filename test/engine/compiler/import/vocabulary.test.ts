import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { camundaAttributes } from '../../../../engine/compiler/import/camunda/attributes.ts';
import { camundaElements } from '../../../../engine/compiler/import/camunda/elements.ts';
import { ENGINES } from '../../../../engine/compiler/import/outcome.ts';
import { zeebeAttributes } from '../../../../engine/compiler/import/zeebe/attributes.ts';
import { zeebeElements } from '../../../../engine/compiler/import/zeebe/elements.ts';

interface Descriptor {
  readonly uri: string;
  readonly types: readonly {
    readonly name: string;
    readonly extends?: readonly string[];
    readonly meta?: { readonly allowedIn?: readonly string[] };
    readonly properties?: readonly { readonly name: string; readonly isAttr?: boolean }[];
  }[];
}

/** The engines' own vocabularies, as their drawing tools read them. */
const descriptor = (file: string): Descriptor =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')) as Descriptor;

const ENGINE_TABLES = [
  [
    'camunda',
    descriptor('camunda-bpmn-moddle/resources/camunda.json'),
    camundaAttributes,
    camundaElements,
  ],
  ['zeebe', descriptor('zeebe-bpmn-moddle/resources/zeebe.json'), zeebeAttributes, zeebeElements],
] as const;

/** Parts that are read with the element around them. */
const INNER = ['input', 'output', 'linkedResource', 'executionListener', 'taskListener'];

describe.each(ENGINE_TABLES)('the tables of %s', (engine, { uri, types }, attributes, elements) => {
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);

  it('are of its namespace', () => expect(ENGINES[uri]).toBe(engine));

  it('have a row for every attribute of BPMN’s elements', () => {
    const extending = types.filter((type) =>
      (type.extends ?? []).some((name) => name.startsWith('bpmn:')),
    );
    const known = extending.flatMap(({ properties = [] }) =>
      properties.map(({ name }) => local(name)),
    );
    expect(known.filter((name) => !Object.hasOwn(attributes, name))).toEqual([]);
    expect(known.length).toBeGreaterThan(3);
  });

  it('have a row for every element among the extensions', () => {
    const standing = types.filter(({ meta }) => meta?.allowedIn !== undefined);
    const names = standing.map(({ name }) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    const missing = names.filter((name) => !Object.hasOwn(elements, name));
    expect(missing.filter((name) => !INNER.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(8);
  });
});
