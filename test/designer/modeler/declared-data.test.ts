import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import bh from '../../../engine/compiler/bh.json' with { type: 'json' };
import type { ModdleElement, Moddle } from '../../../designer/modeler/canvas-types.ts';
import { dataTypeOf, isList, typed } from '../../../designer/modeler/data-types.ts';
import {
  adding,
  bringing,
  isInUse,
  isRequired,
  itemsOf,
  removing,
  requiring,
  sidesOf,
  type Side,
} from '../../../designer/modeler/declared-data.ts';
import type { Editor } from '../../../designer/modeler/editor.ts';
import { listOf, referenceOf } from '../../../designer/modeler/model.ts';
import type { PartChange } from '../../../designer/modeler/set-parts.ts';
import { compile } from '../../../engine/compiler/compile.ts';

interface Writing {
  toXML(root: unknown): Promise<{ readonly xml: string }>;
}

/** What the panel writes is what the compiler reads: no problem in between. */
const moddle = new BpmnModdle({ bh });
let ids = 0;
const models: Moddle = {
  create: (type, attributes = {}) => {
    const needsId = ['bpmn:Property', 'bpmn:ItemDefinition'].includes(type);
    const id = needsId ? { id: `made${(ids += 1)}` } : {};
    return moddle.create(type, { ...id, ...attributes }) as unknown as ModdleElement;
  },
};

const opened = async (inside: string, roots = '') => {
  const { rootElement } = await moddle.fromXML(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  ${roots}
  <process id="p" isExecutable="true">
    <startEvent id="s"/>
    <scriptTask id="a" bh:resultVariable="r"><script>1</script></scriptTask>
    <endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="g" sourceRef="a" targetRef="e"/>
    ${inside}
  </process>
</definitions>`);
  const definitions = rootElement as unknown as ModdleElement;
  const all = [definitions, ...listOf(definitions, 'rootElements')].flatMap((root) => [
    root,
    ...listOf(root, 'flowElements'),
  ]);
  const at = (id: string) => all.find((one) => one.id === id)!;
  const editor = { definitions: () => definitions, get: () => models } as unknown as Editor;
  const compiled = async () => {
    const { xml } = await (moddle as unknown as Writing).toXML(rootElement);
    const { plans, problems } = await compile(xml, { profile: 'deploy' });
    return { plan: plans[0], errors: problems.filter(({ severity }) => severity === 'error') };
  };
  return { at, editor, compiled };
};

const apply = (changes: readonly PartChange[]): void => {
  for (const { part, properties } of changes)
    for (const [name, value] of Object.entries(properties)) part.set(name, value);
};
const add = (owner: ModdleElement, side: Side, name: string): ModdleElement => {
  const { item, changes } = adding(models, owner, side, name);
  apply(changes);
  return item;
};
const names = (items: readonly ModdleElement[]) => items.map((item) => item.get('name'));

describe('what a step declares', () => {
  it('comes with both its sets, in which each item stands', async () => {
    const { at, compiled } = await opened('');
    add(at('a'), 'dataInputs', 'amount');
    add(at('a'), 'dataInputs', 'unit');
    add(at('a'), 'dataOutputs', 'r');
    expect(names(itemsOf(at('a'), 'dataInputs'))).toEqual(['amount', 'unit']);

    const { plan, errors } = await compiled();
    expect(errors).toEqual([]);
    expect(plan?.nodes['a']).toMatchObject({
      data: {
        inputs: ['amount', 'unit'],
        outputs: ['r'],
        inputSets: [{ items: ['amount', 'unit'], required: ['amount', 'unit'] }],
        outputSets: [{ items: ['r'], required: ['r'] }],
      },
    });
  });

  it('is required until it is not', async () => {
    const { at, compiled } = await opened('');
    const amount = add(at('a'), 'dataInputs', 'amount');
    apply(requiring(at('a'), 'dataInputs', amount, false));
    expect(isRequired(at('a'), 'dataInputs', amount)).toBe(false);
    expect((await compiled()).plan?.nodes['a']).toMatchObject({
      data: { inputSets: [{ items: ['amount'], required: [] }] },
    });
    apply(requiring(at('a'), 'dataInputs', amount, true));
    expect(isRequired(at('a'), 'dataInputs', amount)).toBe(true);
  });

  it('says it set by set where there are several: nobody asks', async () => {
    const { at } = await opened('');
    const amount = add(at('a'), 'dataInputs', 'amount');
    const specification = referenceOf(at('a'), 'ioSpecification')!;
    const second = models.create('bpmn:InputSet', {});
    specification.set('inputSets', [...listOf(specification, 'inputSets'), second]);
    expect(isRequired(at('a'), 'dataInputs', amount)).toBeUndefined();
  });

  it('goes with its sets when the last item goes', async () => {
    const { at, compiled } = await opened('');
    const amount = add(at('a'), 'dataInputs', 'amount');
    const result = add(at('a'), 'dataOutputs', 'r');
    apply(removing(at('a'), 'dataInputs', amount));
    expect((await compiled()).errors).toEqual([]);
    apply(removing(at('a'), 'dataOutputs', result));
    expect(referenceOf(at('a'), 'ioSpecification')).toBeUndefined();
  });

  it('of an event is in the event, and one side only', async () => {
    const { at, compiled } = await opened('');
    expect(sidesOf(at('s'))).toEqual(['dataOutputs', 'properties']);
    expect(sidesOf(at('e'))).toEqual(['dataInputs', 'properties']);
    const payload = add(at('s'), 'dataOutputs', 'payload');
    expect((await compiled()).errors).toEqual([]);
    apply(removing(at('s'), 'dataOutputs', payload));
    expect(itemsOf(at('s'), 'dataOutputs')).toEqual([]);
  });

  it('of a process is its own data; a sub-process has properties alone', async () => {
    const { at, compiled } = await opened('<subProcess id="sub"/>');
    expect(sidesOf(at('sub'))).toEqual(['properties']);
    add(at('p'), 'properties', 'round');
    add(at('p'), 'dataInputs', 'issue');
    const { plan } = await compiled();
    expect(plan?.scope.variables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['round', 'issue']),
    );
  });
});

describe('a type', () => {
  it('is held by a definition of the file, made once', async () => {
    const { at, editor, compiled } = await opened('');
    const items = ['one', 'two'].map((name) => add(at('a'), 'dataInputs', name));
    for (const item of items)
      apply([{ part: item, properties: typed(editor, item, 'date', false) }]);
    const roots = listOf(at('file'), 'rootElements');
    expect(roots.filter(({ $type }) => $type === 'bpmn:ItemDefinition')).toHaveLength(1);
    const { plan, errors } = await compiled();
    expect(errors).toEqual([]);
    expect(plan?.nodes['a']).toMatchObject({
      data: {
        items: [
          { name: 'one', type: 'date' },
          { name: 'two', type: 'date' },
        ],
      },
    });
  });

  it('of a list agrees with its definition, with or without a type', async () => {
    const { at, editor, compiled } = await opened(
      '<dataObject id="o" name="all"/><dataStoreReference id="d" bh:register="visits"/>',
    );
    const property = add(at('p'), 'properties', 'several');
    for (const item of [at('o'), at('d'), property]) {
      apply([{ part: item, properties: typed(editor, item, '', true) }]);
      expect([dataTypeOf(item), isList(item)]).toEqual(['', true]);
    }
    expect((await compiled()).errors).toEqual([]);
    for (const item of [at('o'), property])
      apply([{ part: item, properties: typed(editor, item, 'string', true) }]);
    const { plan, errors } = await compiled();
    expect(errors).toEqual([]);
    expect(plan?.scope.variables).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'all', type: 'string', collection: true }),
        expect.objectContaining({ name: 'several', type: 'string', collection: true }),
      ]),
    );
    apply([{ part: property, properties: typed(editor, property, '', false) }]);
    expect([dataTypeOf(property), isList(property)]).toEqual(['', false]);
  });
});

describe('a line from data to a step', () => {
  const PLACED = `<dataObject id="o" name="visits"/><dataObjectReference id="ref" dataObjectRef="o"/>`;
  const DRAWN = `<task id="t">
    <property id="hole" name="__targetRef_placeholder"/>
    <dataInputAssociation id="one"><sourceRef>ref</sourceRef><targetRef>hole</targetRef></dataInputAssociation>
    <dataInputAssociation id="two"><sourceRef>ref</sourceRef><targetRef>hole</targetRef></dataInputAssociation>
  </task>`;
  const drawn = async () => {
    const file = await opened(PLACED + DRAWN);
    const [one, two] = listOf(file.at('t'), 'dataInputAssociations');
    return { ...file, one: one!, two: two! };
  };

  it('brings its value under a name of its own, whatever the library had put there', async () => {
    const { at, one, two, compiled } = await drawn();
    apply(bringing(models, one, 'seen'));
    apply(bringing(models, two, 'again'));
    expect(names(listOf(at('t'), 'properties'))).toEqual(['seen', 'again']);
    expect(isInUse(at('t'), itemsOf(at('t'), 'properties')[0]!)).toBe(true);
    expect((await compiled()).plan?.nodes['t']).toMatchObject({
      data: {
        incoming: [
          { sources: ['visits'], writes: [{ to: ['seen'] }] },
          { sources: ['visits'], writes: [{ to: ['again'] }] },
        ],
      },
    });
  });

  it('fills an input there is, and takes a new name without leaving the old one', async () => {
    const { at, one } = await drawn();
    const amount = add(at('t'), 'dataInputs', 'amount');
    apply(bringing(models, one, 'seen'));
    apply(bringing(models, one, 'amount'));
    expect(referenceOf(one, 'targetRef')).toBe(amount);
    expect(itemsOf(at('t'), 'properties')).toEqual([]);
    expect(bringing(models, one, '')).toEqual([]);
  });
});
