import { describe, expect, it } from 'vitest';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';
import { simulate } from '../../support/simulate.ts';

const file = (
  body: string,
  flows: readonly string[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:bihuan:test">
  <process id="p" isExecutable="true">
    ${body}
    ${flows.map((flow) => `<sequenceFlow id="${flow.replace('>', '_')}" sourceRef="${flow.split('>')[0]}" targetRef="${flow.split('>')[1]}"/>`).join('\n    ')}
  </process>
</definitions>`;

const around = (task: string): string =>
  file(`<startEvent id="s"/>${task}<endEvent id="e"/>`, ['s>t', 't>e']);
const script = (body: string, inside = ''): string =>
  around(
    `<scriptTask id="t" scriptFormat="feel" bh:resultVariable="r">${inside}<script>${body}</script></scriptTask>`,
  );
const user = around('<userTask id="t"/>');

/** As a host receives them: JSON text, in which any name may stand. */
const json = (text: string): Variables => JSON.parse(text) as Variables;

const incident = async (diagram: string, variables: Variables = {}): Promise<readonly string[]> => {
  const run = (await simulate(diagram)).start(variables);
  return run.trace.flatMap((entry) => {
    const { type, code } = entry as { readonly [name: string]: Json };
    return type === 'incidentRaised' && typeof code === 'string' ? [code] : [];
  });
};

describe('variables with names of JavaScript', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'];

  it.each(names)('%s is a variable like any other', async (name) => {
    const run = (await simulate(user)).start(json(`{"${name}":{"a":1}}`));
    expect(Object.hasOwn(run.variables, name)).toBe(true);
    run.complete('t', json(`{"${name}":{"b":2},"x":3}`));
    expect(JSON.stringify(run.variables)).toBe(`{"${name}":{"b":2},"x":3}`);
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });

  it.each(names)('%s is nothing until somebody writes it', async (name) => {
    const run = (await simulate(script(`if ${name} = null then "none" else "some"`))).start();
    expect(run.variables).toEqual({ r: 'none' });
  });

  it.each(names)('%s can be mapped, and a path in it', async (name) => {
    const mapping = `<extensionElements><bh:mapping><bh:in source="1" target="${name}.a"/><bh:out source="${name}.a + 1" target="${name}.b"/></bh:mapping></extensionElements>`;
    const run = (await simulate(script('null', mapping))).start();
    expect(JSON.stringify(run.variables)).toBe(`{"${name}":{"a":1,"b":2}}`);
  });
});

describe('large things', () => {
  it('a start with more than a case may hold begins nothing, and keeps nothing of it', async () => {
    expect(await incident(user, { big: 'x'.repeat(70_000) })).toEqual(['payloadTooLarge']);
    const many = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`part${at}`, 'x'.repeat(50_000)]),
    );
    expect(await incident(user, many)).toEqual(['payloadTooLarge']);
    const run = (await simulate(user)).start({ big: 'x'.repeat(10_000_000) });
    expect(run.variables).toEqual({});
    expect(run.open).toEqual([]);
  });

  it('a value over 64 KiB, or a case over 256 KiB, is not kept', async () => {
    const run = (await simulate(user)).start();
    run.complete('t', { text: 'x'.repeat(70_000) });
    expect(run.status).toBe('failed');
    expect(run.variables).toEqual({});

    const many = (await simulate(user)).start({ a: 'x'.repeat(60_000), b: 'x'.repeat(60_000) });
    many.complete('t', { c: 'x'.repeat(60_000), d: 'x'.repeat(60_000), e: 'x'.repeat(60_000) });
    expect(many.finished[0]?.outcome).toEqual({ error: 'payloadTooLarge' });
  });

  it('what each of many instances keeps for itself counts for the case as well', async () => {
    const each = around(
      `<subProcess id="t"><multiInstanceLoopCharacteristics><loopCardinality>6</loopCardinality></multiInstanceLoopCharacteristics>
        <property id="own" name="own"/>
        <scriptTask id="fill" scriptFormat="feel" bh:resultVariable="own"><script>text</script></scriptTask>
        <userTask id="look"/><sequenceFlow id="fill_look" sourceRef="fill" targetRef="look"/>
      </subProcess>`,
    );
    const run = (await simulate(each)).start({ text: 'x'.repeat(40_000) });
    const held = Object.values(run.simulator.instances[0]?.state.incidents ?? {});
    expect(held.map(({ code, element }) => [code, element])).toEqual([['payloadTooLarge', 'fill']]);
    expect(run.open.filter((id) => id === 'look')).toHaveLength(5);
  });

  it('what open calls have been handed counts for the case; one of them over, the next may begin', async () => {
    const calls = file(
      `<startEvent id="s"/><callActivity id="t" calledElement="called"><multiInstanceLoopCharacteristics><loopCardinality>12</loopCardinality></multiInstanceLoopCharacteristics></callActivity><endEvent id="e"/>`,
      ['s>t', 't>e'],
    ).replace(
      '</definitions>',
      '<process id="called" isExecutable="true"><userTask id="look"/></process></definitions>',
    );
    const run = (await simulate(calls)).start({ text: 'x'.repeat(50_000) });
    const caller = run.simulator.instances[0]?.state;
    const held = Object.values(caller?.incidents ?? {});
    expect(new Set(held.map(({ code, element }) => `${code} ${element}`))).toEqual(
      new Set(['payloadTooLarge t']),
    );
    expect(run.open.filter((id) => id === 'look').length + held.length).toBe(12);
    expect(JSON.stringify(caller?.waits).length).toBeLessThan(524_288);
  });

  it('what is kept to be undone counts for the case: a loop does not fill it without end', async () => {
    const loop = around(
      `<subProcess id="t"><standardLoopCharacteristics loopMaximum="40"/>
        <property id="own" name="own"/>
        <scriptTask id="fill" scriptFormat="feel" bh:resultVariable="own"><script>text</script></scriptTask>
        <subProcess id="undo" triggeredByEvent="true"><startEvent id="us"><compensateEventDefinition/></startEvent><endEvent id="ue"/><sequenceFlow id="us_ue" sourceRef="us" targetRef="ue"/></subProcess>
      </subProcess>`,
    );
    const run = (await simulate(loop)).start({ text: 'x'.repeat(40_000) });
    const state = run.simulator.instances[0]?.state;
    const held = Object.values(state?.incidents ?? {});
    expect(held.map(({ code, element }) => [code, element])).toEqual([['payloadTooLarge', 'fill']]);
    const log = Object.values(state?.tokens ?? {}).flatMap(({ compensable = [] }) => compensable);
    expect(log.length).toBe(12); // of forty: 12 × 40 kB beside the 40 kB of text; one more would be over 512 KiB
    expect(JSON.stringify(log).length).toBeLessThan(524_288);
  });

  it('a value nested deeper than 100 levels is not kept, wherever it comes from', async () => {
    const nested = (levels: number): Json =>
      JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as Json;
    expect(await incident(user, { deep: nested(100) })).toEqual([]);
    expect(await incident(user, { deep: nested(101) })).toEqual(['payloadTooLarge']);
    const wrapping = script(
      '[r]',
      '<standardLoopCharacteristics testBefore="true"><loopCondition>true</loopCondition></standardLoopCharacteristics>',
    );
    expect(await incident(wrapping, { r: nested(1) })).toEqual(['payloadTooLarge']);
  });

  it('a result that repeats a long text beyond all measure is refused before it is written', async () => {
    const twice = script('for i in 1..100, j in 1..100 return page');
    expect(await incident(twice, { page: 'x'.repeat(9_000) })).toEqual(['payloadTooLarge']);
  });

  it('what takes the place of something else counts once', async () => {
    const run = (await simulate(user)).start({ a: 'x'.repeat(60_000), b: 'x'.repeat(60_000) });
    run.complete('t', {
      a: 'y'.repeat(65_000),
      b: 'y'.repeat(65_000),
      c: 'y'.repeat(65_000),
      d: 'y'.repeat(60_000),
    });
    expect(run.status).toBe('completed');
  });

  it('more than 1,000 instances are no valid count', async () => {
    const instances = (count: string): string =>
      around(
        `<task id="t"><multiInstanceLoopCharacteristics><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics></task>`,
      );
    expect(await incident(instances('100000'))).toEqual(['invalidCount']);
    expect(await incident(instances('1000'))).toEqual([]);
  });

  it('10,000 runs of a loop without a wait are too many for one step', async () => {
    const loop = around('<task id="t"><standardLoopCharacteristics loopMaximum="10000"/></task>');
    const run = (await simulate(loop)).start();
    expect(run.status).toBe('aborted');
  });
});
