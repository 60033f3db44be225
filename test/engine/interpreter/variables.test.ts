import { describe, expect, it } from 'vitest';
import { visibleVariables } from '../../../engine/interpreter/variables.ts';
import { draw, nodes } from '../../support/draw.ts';
import { feelContext } from '../../support/feel-context.ts';
import { feel, scriptTask, subProcess, userTask } from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

const KIB = 1_024;

describe('what a token sees', () => {
  const plan = draw(
    ['s -> sub -> e'],
    subProcess('sub', [userTask('t', { inputs: [{ target: 'c', source: feel('"mine"') }] })], {
      variables: [
        { name: 'b', initial: feel('"sub"') },
        { name: 'c', initial: feel('"sub"') },
      ],
    }),
  );
  const run = tell(plan, {
    variables: { a: 'root', b: 'root', c: 'root' },
    parameters: { terms: { verify: 5 } },
  });

  it('is every scope outward: inner names hide outer ones', () => {
    expect(feelContext(run, 't')).toMatchObject({ a: 'root', b: 'sub', c: 'mine' });
    expect(visibleVariables(run.state, 't1')).toMatchObject({ a: 'root', b: 'root', c: 'root' });
  });

  it('is nothing of its siblings', () => {
    const two = tell(
      draw(
        ['s -> one', 's -> two'],
        subProcess('one', nodes('x'), { variables: [{ name: 'inner', initial: feel('1') }] }),
      ),
    );
    expect(feelContext(two, 'two')).not.toHaveProperty('inner');
  });

  it('is what the county has frozen at the start, which nobody can shadow', () => {
    expect(feelContext(run, 't')).toMatchObject({ terms: { verify: 5 }, lists: null });
    const forged = tell(draw(['s -> t']), {
      variables: { terms: { verify: 99 } },
      parameters: { terms: { verify: 5 } },
    });
    expect(feelContext(forged, 't')).toMatchObject({ terms: { verify: 5 } });
  });

  it.each(['constructor', '__proto__x', 'toString', 'hasOwnProperty'])(
    'is nothing of JavaScript under the name %s',
    (name) => {
      const stuck = tell(draw(['s -> t -> hold'], scriptTask('t', name, 'seen')));
      expect(stuck.variables).toEqual({ seen: null });
    },
  );
});

describe('what is written', () => {
  it('is one entry of the trace a name, by whoever wrote it', () => {
    const run = tell(draw(['s -> t']), { variables: { b: 1, a: 2 } });
    expect(run.trace.filter(({ type }) => type === 'variableSet')).toMatchObject([
      { elementId: 'p', name: 'a', value: 2 },
      { elementId: 'p', name: 'b', value: 1 },
    ]);
  });

  it('from outside goes into the scope that is named', () => {
    const run = tell(
      draw(['s -> sub'], subProcess('sub', nodes('in'), { variables: [{ name: 'n' }] })),
    );
    const scope = run.state.tokens[run.waitOn('in').tokenId]?.scope ?? '';
    run.happen({ type: 'variablesSet', scope, variables: { n: 1 } });
    expect(feelContext(run, 'in')).toMatchObject({ n: 1 });
    expect(run.variables).toEqual({});
  });

  it('into a scope that is gone changes nothing', () => {
    const run = tell(draw(['s -> t']));
    const { state } = run;
    run.happen({ type: 'variablesSet', scope: 't99', variables: { n: 1 } });
    expect(run.state).toEqual(state);
  });
});

describe('the size of what is written', () => {
  const text = (bytes: number): string => 'x'.repeat(bytes - 2); // two quotes

  it.each([
    ['a value of 64 KiB', { a: text(64 * KIB) }, []],
    ['a larger one', { a: text(64 * KIB + 1) }, ['payloadTooLarge']],
    [
      'in bytes of UTF-8: 21,845 characters of three',
      { a: '字'.repeat(21_845) },
      ['payloadTooLarge'],
    ],
    ['in bytes of UTF-8: characters of four', { a: '😀'.repeat(16_383) }, []],
    [
      'five values together',
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, text(60 * KIB)])),
      ['payloadTooLarge'],
    ],
  ])('is held to its limit: %s', (_title, brought, incidents) => {
    const run = tell(draw(['s -> t -> hold'])).complete('t', brought);
    expect(run.incidents).toEqual(incidents);
    if (incidents.length > 0) expect(run.variables).toEqual({});
  });

  it('counts what is there already, but not what is written over', () => {
    const run = tell(draw(['s -> a -> b -> c']), {
      variables: { x: text(60 * KIB), y: text(60 * KIB), z: text(60 * KIB) },
    });
    run.complete('a', { x: text(61 * KIB), w: text(60 * KIB) });
    expect(run.incidents).toEqual([]);
    expect(run.complete('b', { v: text(60 * KIB) }).incidents).toEqual(['payloadTooLarge']);
  });

  it('leaves a held activity where it was, to be completed with less', () => {
    const run = tell(draw(['s -> t -> e'])).complete('t', { a: text(70 * KIB) });
    expect(run.resolve('complete', { a: 'short' }).variables).toEqual({ a: 'short' });
    expect(run.ended).toBe(true);
  });
});
