import { describe, expect, it } from 'vitest';
import { feelContext } from '../../../support/feel-context.ts';
import {
  businessRuleTask,
  callActivity,
  end,
  boundary,
  error,
  feel,
  manualTask,
  message,
  parallel,
  process,
  receiveTask,
  scriptTask,
  sendTask,
  serviceTask,
  start,
  subProcess,
  task,
  userTask,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const dataOf = ({
  inputs = [],
  outputs = [],
}: {
  readonly inputs?: readonly (readonly string[])[];
  readonly outputs?: readonly (readonly string[])[];
}) => {
  const sets = (side: readonly (readonly string[])[]) =>
    side.map((required) => ({ items: required, required }));
  return {
    data: {
      items: [...inputs, ...outputs].flat().map((name) => ({ name })),
      inputs: inputs.flat(),
      outputs: outputs.flat(),
      inputSets: sets(inputs),
      outputSets: sets(outputs),
      incoming: [],
      outgoing: [],
    },
  };
};

const single = (one: Parameters<typeof process>[1][number], own = {}) =>
  process('p', [start('s'), one, end('e')], [`s -> ${one.id}`, `${one.id} -> e`], own);

describe('abstract task', () => {
  it('is done at once', () => {
    expect(tell(single(task('t'))).seen).toEqual([
      '+p',
      '+s',
      '-s',
      '>s-t',
      '+t',
      '-t',
      '>t-e',
      '+e',
      '-e',
      '-p',
    ]);
  });
});

describe('script task', () => {
  it('keeps its value in the result variable', () => {
    const run = tell(single(scriptTask('t', 'amount * 2', 'double')), { variables: { amount: 4 } });
    expect(run.variables).toEqual({ amount: 4, double: 8 });
  });

  it('without a body gives null, without a result variable nothing', () => {
    expect(tell(single(scriptTask('t', '', 'x'))).variables).toEqual({ x: null });
    expect(tell(single(scriptTask('t', '1 + 1'))).variables).toEqual({});
  });

  it('that cannot be evaluated stops and leaves everything in place', () => {
    const run = tell(single(scriptTask('t', 'nonsense(', 'x')));
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.variables).toEqual({});
    expect(run.resolve('complete', { x: 1 }).variables).toEqual({ x: 1 });
    expect(run.ended).toBe(true);
  });
});

describe('service task', () => {
  const plan = single(
    serviceTask('t', {
      job: {
        type: 'notify',
        retries: 3,
        timeout: 'PT1M',
        headers: [{ target: 'to', source: feel('"unit-" + id') }],
      },
      inputs: [{ target: 'id', source: feel('number') }],
      outputs: [{ target: 'answer', source: feel('result') }],
    }),
  );

  it('hands a job its mapped inputs and headers, and maps what comes back', () => {
    const run = tell(plan, { variables: { number: '7' } });
    expect(run.waits('job')[0]).toMatchObject({
      type: 'notify',
      inputs: { id: '7', to: 'unit-7' },
      attempt: 1,
    });
    run.job('t', { result: 'ok', noise: true });
    expect(run.variables).toEqual({ number: '7', answer: 'ok' });
  });

  it('whose retries are spent is an incident; a retry asks again', () => {
    const run = tell(plan, { variables: { number: '7' } }).jobFails('t', 'timeout');
    expect(run.incidents).toEqual(['hostFailed']);
    run.resolve('retry');
    expect(run.waits('job')[0]).toMatchObject({ attempt: 2 });
    run.jobFails('t');
    expect(Object.values(run.state.incidents)[0]).toMatchObject({ attempts: 2 });
    run.resolve('retry').job('t', { result: 1 });
    expect(run.ended).toBe(true);
  });

  it('may be given up: the token ends, or an error is thrown in its place', () => {
    expect(
      tell(plan, { variables: { number: '7' } })
        .jobFails('t')
        .resolve('end').ended,
    ).toBe(true);

    const guarded = process(
      'p',
      [start('s'), serviceTask('t'), boundary('b', 't', error('E1')), userTask('mend')],
      ['s -> t', 'b -> mend'],
    );
    expect(tell(guarded).jobFails('t').resolve('throw', {}, 'E1').open).toEqual(['mend']);
  });

  it('keeps its boundary events armed while it is stuck', () => {
    const guarded = process(
      'p',
      [start('s'), serviceTask('t'), boundary('b', 't', message('stop')), userTask('mend')],
      ['s -> t', 'b -> mend'],
    );
    const run = tell(guarded).jobFails('t');
    expect(run.waiting).toEqual(['b']);
    run.receive('b');
    expect(run.open).toEqual(['mend']);
    expect(run.incidents).toEqual([]);
  });
});

describe('business rule task', () => {
  it('puts the answer into its result variable', () => {
    const run = tell(single(businessRuleTask('t', { resultVariable: 'verdict' }))).job('t', {
      level: 2,
    });
    expect(run.variables).toEqual({ verdict: { level: 2 } });
  });
});

describe('send task', () => {
  it('publishes and goes on', () => {
    const run = tell(single(sendTask('t', { message: message('told') })), { businessKey: 'k' });
    expect(run.effects).toMatchObject([
      { type: 'publishMessage', name: 'told', correlationKey: 'k' },
    ]);
    expect(run.ended).toBe(true);
  });

  it('with a connector publishes when the host has sent', () => {
    const job = { type: 'mail', retries: 1, timeout: 'PT1M', headers: [] };
    const run = tell(single(sendTask('t', { message: message('told'), job })));
    expect(run.effects).toEqual([]);
    run.job('t', { sent: true });
    expect(run.effects).toHaveLength(1);
    expect(run.variables).toEqual({ sent: true });
  });
});

describe('receive task', () => {
  it('waits for its message', () => {
    const run = tell(single(receiveTask('t', { message: message('go', '"k"') })));
    expect(run.waits('message')[0]).toMatchObject({ name: 'go', correlationKey: 'k' });
    run.receive('t', { x: 1 });
    expect(run.variables).toEqual({ x: 1 });
    expect(run.ended).toBe(true);
  });
});

describe('manual task', () => {
  it('is confirmed by a person', () => {
    const run = tell(single(manualTask('t')));
    expect(run.open).toEqual(['t']);
    expect(run.complete('t').ended).toBe(true);
  });
});

describe('call activity', () => {
  it('opens an instance named after its wait, with what it sees and what is caught around it', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          callActivity('c', { called: { processId: 'q', planHash: 'h', in: 'all', out: 'all' } }),
          boundary('b', 'c', error('E1')),
          end('e'),
          userTask('mend'),
        ],
        ['s -> c', 'c -> e', 'b -> mend'],
      ),
      { variables: { a: 1 }, parameters: { terms: { x: 1 } } },
    );
    const [wait] = run.waits('call');
    expect(wait).toMatchObject({
      processId: 'q',
      planHash: 'h',
      instanceId: `case-1.${wait?.id}`,
      variables: { a: 1 },
      caught: { errors: ['E1'], escalations: [] },
    });

    run.happen({ type: 'callCompleted', waitId: wait?.id ?? '', variables: { a: 2, b: 3 } });
    expect(run.variables).toEqual({ a: 2, b: 3 });
    expect(run.ended).toBe(true);
  });

  it('mapped both ways gives and takes only what is drawn', () => {
    const plan = single(
      callActivity('c', {
        called: { processId: 'q', in: 'mapped', out: 'mapped' },
        inputs: [{ target: 'given', source: feel('a') }],
        outputs: [{ target: 'got', source: feel('result') }],
      }),
    );
    const run = tell(plan, { variables: { a: 1, secret: 2 } });
    expect(run.waits('call')[0]).toMatchObject({ variables: { given: 1 } });
    const waitId = run.waitOn('c').id;
    run.happen({ type: 'callCompleted', waitId, variables: { result: 5, other: 6 } });
    expect(run.variables).toEqual({ a: 1, secret: 2, got: 5 });
  });

  it('throws the error of its callee at its border', () => {
    const plan = process(
      'p',
      [start('s'), callActivity('c'), boundary('b', 'c', error('E1')), userTask('mend')],
      ['s -> c', 'b -> mend'],
    );
    expect(tell(plan).throwError('c', 'E1').open).toEqual(['mend']);
    expect(tell(plan).throwError('c', 'E2').incidents).toEqual(['errorUncaught']);
  });

  it('does not call deeper than sixteen levels', () => {
    const deep = Array.from({ length: 16 }, (_, level) => `w${level}`).join('.');
    expect(tell(single(callActivity('c')), { instanceId: deep }).incidents).toEqual([
      'callTooDeep',
    ]);
  });
});

describe('sub-process', () => {
  it('is a scope: its variables live and die with it', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          subProcess(
            'sub',
            [start('s2'), scriptTask('t', 'local + 1', 'local'), userTask('look')],
            {
              variables: [{ name: 'local', initial: feel('41') }],
            },
          ),
          end('e'),
        ],
        ['s -> sub', 's2 -> t', 't -> look', 'sub -> e'],
      ),
    );
    expect(run.variables).toEqual({});
    expect(feelContext(run, 'look')).toMatchObject({ local: 42 });
    run.complete('look', { kept: true });
    expect(run.variables).toEqual({ kept: true });
    expect(run.ended).toBe(true);
  });

  it('without anything to start is left at once', () => {
    expect(tell(single(subProcess('sub', []))).ended).toBe(true);
  });

  it('starts all nodes without incoming flow where there is no start event', () => {
    const run = tell(single(subProcess('sub', [userTask('a'), userTask('b')])));
    expect(run.open).toEqual(['a', 'b']);
  });
});

describe('data of an activity', () => {
  it('mapped inputs are local; a result goes to the nearest scope that has the name', () => {
    const run = tell(single(userTask('t', { inputs: [{ target: 'n', source: feel('amount') }] })), {
      variables: { amount: 1 },
    });
    expect(run.variables).toEqual({ amount: 1 });
    run.complete('t', { n: 5, amount: 2 });
    expect(run.variables).toEqual({ amount: 2, n: 5 });
    expect(run.trace.filter(({ type }) => type === 'variableSet')).toMatchObject([
      { name: 'amount', value: 1 },
      { name: 'amount', value: 2 },
      { name: 'n', value: 5 },
    ]);
  });

  it('waits in ready until an input set is complete', () => {
    const run = tell(single(task('t', dataOf({ inputs: [['a', 'b'], ['c']] }))), {
      variables: { a: 1 },
    });
    expect(run.seen).not.toContain('+t');
    run.happen({ type: 'variablesSet', scope: 't1', variables: { b: 2 } });
    expect(run.ended).toBe(true);
  });

  it('must yield its required outputs', () => {
    const run = tell(single(userTask('t', dataOf({ outputs: [['n']] })))).complete('t', {});
    expect(run.incidents).toEqual(['outputMissing']);
    run.resolve('retry', { n: 1 });
    expect(run.ended).toBe(true);
  });

  it('too large to keep is refused before anything is written', () => {
    const run = tell(single(userTask('t'))).complete('t', { text: '字'.repeat(22_000) });
    expect(run.incidents).toEqual(['payloadTooLarge']);
    expect(run.variables).toEqual({});
    run.resolve('complete', { text: 'short' });
    expect(run.ended).toBe(true);
  });
});

describe('business rule task with a table', () => {
  const table = {
    hitPolicy: 'F',
    inputs: [feel('amount')],
    outputs: [{ name: 'level' }],
    rules: [{ when: [{ feel: '> 10', of: 'amount' }], then: [feel('"key"')] }],
  } as const;

  it('decides in place; the answer stands under the output or the result variable', () => {
    const named = tell(single(businessRuleTask('t', { decision: table })), {
      variables: { amount: 11 },
    });
    expect(named.variables).toEqual({ amount: 11, level: 'key' });
    const kept = single(businessRuleTask('t', { decision: table, resultVariable: 'x' }));
    expect(tell(kept, { variables: { amount: 1 } }).variables).toEqual({ amount: 1, x: null });
  });

  it('merges a record of several outputs', () => {
    const outputs = [{ name: 'level' }, { name: 'days' }];
    const rules = [{ when: [{ feel: '-', of: 'amount' }], then: [feel('1'), feel('2')] }];
    const plan = single(businessRuleTask('t', { decision: { ...table, outputs, rules } }));
    expect(tell(plan).variables).toEqual({ level: 1, days: 2 });
  });

  it('that has two answers stops', () => {
    const rules = [table.rules[0], table.rules[0]];
    const decision = { ...table, hitPolicy: 'U', rules } as const;
    const run = tell(single(businessRuleTask('t', { decision })), { variables: { amount: 11 } });
    expect(run.incidents).toEqual(['decisionConflict']);
  });
});

describe('quantities', () => {
  it('several tokens start one execution; one execution gives several tokens', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          parallel('f'),
          userTask('t', { startQuantity: 2, completionQuantity: 2 }),
          userTask('u'),
        ],
        ['s -> f', 'f -> t #1', 'f -> t #2', 't -> u'],
      ),
    );
    expect(run.open).toEqual(['t']);
    run.complete('t');
    expect(run.open).toEqual(['u', 'u']);
  });
});
