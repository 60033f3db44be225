import { describe, expect, it } from 'vitest';
import { heardBy, thrownWith } from '../../../engine/interpreter/event-data.ts';
import type { DataPlan } from '../../../engine/interpreter/data-plan.ts';
import type { EventDefinition, FlowNode } from '../../../engine/interpreter/plan.ts';
import { draw } from '../../support/draw.ts';
import { catchEvent, message, signal, throwEvent } from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

/** Data outputs of an event, each copied to a variable of its own: `word` to `wordHere`. */
const dataOut = (...outputs: readonly string[]): DataPlan => ({
  items: outputs.map((name) => ({ name })),
  inputs: [],
  outputs,
  inputSets: [],
  outputSets: [],
  incoming: [],
  outgoing: outputs.map((name) => ({
    sources: [name],
    writes: [{ to: [`${name}Here`] as const, value: 'source' as const }],
  })),
});
const hearing = (
  definitions: readonly EventDefinition[],
  data: DataPlan,
  parallelMultiple = false,
) => draw(['s -> hear -> a'], catchEvent('hear', { definitions, data, parallelMultiple }));

/** BPMN 2.0.2 §10.5.1 and bpmn.md §3.7: payload, then outputs, then associations. */
describe('what an event has heard', () => {
  it.each([
    ['the entry of its name', ['word'], { word: 'yes', n: 1 }, { wordHere: 'yes' }],
    [
      'all of it where it has no such entry',
      ['all'],
      { word: 'yes', n: 1 },
      { allHere: { word: 'yes', n: 1 } },
    ],
    ['each its own', ['word', 'n'], { word: 'yes', n: 1 }, { wordHere: 'yes', nHere: 1 }],
    ['nothing where nothing came', ['word'], {}, {}],
  ])('fills its data outputs: %s', (_what, outputs, payload, variables) => {
    const run = tell(hearing([message('m')], dataOut(...outputs))).receive('hear', payload);
    expect(run.variables).toEqual(variables);
    expect(run.open).toEqual(['a']);
  });

  it('pairs several definitions with the outputs by their position', () => {
    const plan = hearing([message('m'), signal('g')], dataOut('first', 'second'));
    expect(tell(plan).receive('hear', { n: 1 }).variables).toEqual({ firstHere: { n: 1 } });
    expect(tell(plan).hearSignal('hear', { n: 2 }).variables).toEqual({ secondHere: { n: 2 } });
  });

  it('of several that all must occur fills the output of each', () => {
    const plan = hearing([message('m'), signal('g')], dataOut('first', 'second'), true);
    const run = tell(plan).hearSignal('hear', { n: 2 }).receive('hear', { n: 1 });
    expect(run.variables).toEqual({ firstHere: { n: 1 }, secondHere: { n: 2 } });
  });

  it('is the payload itself where nothing is declared', () => {
    const { hear } = draw(['s -> hear'], catchEvent('hear')).nodes;
    expect(heardBy(hear as FlowNode, 0, { n: 1 })).toEqual({ n: 1 });
  });
});

describe('what an event throws', () => {
  const visible = { form: { a: 1, b: 2 }, list: [1, 2], n: 3 };

  it.each([
    ['one record is the payload', ['form'], { a: 1, b: 2 }],
    ['one list stands under its name', ['list'], { list: [1, 2] }],
    ['one value stands under its name', ['n'], { n: 3 }],
    ['several stand under their names', ['form', 'n'], { form: { a: 1, b: 2 }, n: 3 }],
    ['one that is not there is null', ['missing'], { missing: null }],
    ['a name of JavaScript is a name', ['constructor'], { constructor: null }],
  ])('comes from its data inputs: %s', (_what, items, payload) => {
    expect(thrownWith(items, visible)).toEqual(payload);
  });

  it('is what is declared, and over it what is mapped', () => {
    const definitions = [{ ...message('m', undefined, '{ b: 9, c: n }'), items: ['form'] }];
    const run = tell(draw(['s -> out -> e'], throwEvent('out', { definitions })), {
      variables: visible,
    });
    expect(run.effects).toMatchObject([{ payload: { a: 1, b: 9, c: 3 } }]);
  });
});
