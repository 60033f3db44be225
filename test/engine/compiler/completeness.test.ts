import { describe, expect, it } from 'vitest';
import bh from '../../../engine/compiler/bh.json' with { type: 'json' };
import { bpmnDescriptor as bpmn } from '../../../engine/compiler/bpmn-descriptor.ts';
import { isElementKind } from '../../../engine/compiler/elements/index.ts';
import { isDefinitionKind } from '../../../engine/compiler/event-definitions/index.ts';
import { isGlobalTask } from '../../../engine/compiler/global-task.ts';
import { rules } from '../../../engine/compiler/rules/index.ts';
import { sentences } from '../../../engine/compiler/sentences/index.ts';
import { documentation, executed, refused } from './classes.ts';
import { brokenModels } from './deploy-gate/broken/index.ts';

const namesOf = (descriptor: typeof bpmn | typeof bh): readonly string[] => [
  ...descriptor.types.flatMap(({ name, ...type }) => [
    name,
    ...('properties' in type ? (type.properties ?? []) : []).map((one) => `${name}.${one.name}`),
  ]),
  ...descriptor.enumerations.flatMap(({ name, literalValues }) =>
    literalValues.map((literal) => `${name}.${literal.name}`),
  ),
];

describe('the whole standard', () => {
  it('has one class for every type, property and literal: executed, documentation or refused', () => {
    const classes = [executed, documentation, refused];
    const counted = namesOf(bpmn).map((name) => ({
      name,
      classes: classes.filter((one) => one.has(name)).length,
    }));
    expect(counted.filter((one) => one.classes !== 1)).toEqual([]);

    const known = new Set(namesOf(bpmn));
    expect(classes.flatMap((one) => [...one]).filter((name) => !known.has(name))).toEqual([]);
  });

  it('translates what it calls executed and nothing it refuses', () => {
    const kind = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    const concrete = bpmn.types.filter((type) => !('isAbstract' in type)).map(({ name }) => name);
    for (const name of concrete.filter((one) => /(Task|Gateway|Event|Activity)$/.test(one))) {
      if (name.startsWith('Implicit')) continue; // thrown by a loop, never a node
      const translated = isElementKind(kind(name)) || isGlobalTask(kind(name));
      expect({ name, translated }).toEqual({
        name,
        translated: executed.has(name),
      });
    }
    for (const name of concrete.filter((one) => one.endsWith('EventDefinition'))) {
      const definition = kind(name).replace(/EventDefinition$/, '');
      expect({ name, translated: isDefinitionKind(definition) }).toEqual({
        name,
        translated: executed.has(name),
      });
    }
  });

  it('names every attribute of its own extension once', () => {
    const names = namesOf(bh);
    expect(new Set(names).size).toBe(names.length);
    expect(bh.uri).toBe('urn:bihuan:bpmn:1');
  });
});

describe('rules and sentences', () => {
  it('have both languages in one grammar', () => {
    for (const [id, { zh, en }] of Object.entries(sentences)) {
      expect({ id, zh, en }).toMatchObject({
        zh: expect.stringMatching(/应[\s\S]*[实际最终]/),
        en: expect.stringMatching(/^Expected [\s\S]+,? (but|and) /),
      });
      const places = (text: string): readonly string[] =>
        [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
      expect({ id, places: places(zh) }).toEqual({ id, places: places(en) });
    }
  });

  it('have a broken model each, and no model of a rule that is none', () => {
    const known = new Set(Object.keys(sentences).map((id) => id.split('.')[0] ?? id));
    const shown = new Set(brokenModels.map(({ rule }) => rule));
    const elsewhere = (rule: string): boolean => /^(sound|import|internal|lock)\//.test(rule); // tables of their own, or no model's fault
    expect([...known].filter((rule) => !shown.has(rule) && !elsewhere(rule))).toEqual([]);
    expect([...shown].filter((rule) => !known.has(rule))).toEqual([]);
  });

  it('stand in the registry once, each with words', () => {
    const known = new Set(Object.keys(sentences).map((id) => id.split('.')[0] ?? id));
    const names = rules.map(({ name }) => name).filter((name) => name !== 'ref/people');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});
