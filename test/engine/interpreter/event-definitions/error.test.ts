import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  callActivity,
  end,
  error,
  eventSubProcess,
  feel,
  message,
  parallel,
  serviceTask,
  start,
  subProcess,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const fails = (id: string, code = 'E1'): Sketch => end(id, { definitions: [error(code)] });
const handler = (id: string, code: string | null, ...inside: readonly Sketch[]): Sketch =>
  eventSubProcess(id, [start(`${id}S`, { definitions: [error(code)] }), ...inside]);

/** BPMN 2.0.2 §10.5.7 and bpmn.md §3.6: searched outward, the nearest level that fits. */
describe('an error and who catches it', () => {
  /** `work` in `inner` in `outer`; boundary events and handlers as given, each before a task of its name. */
  const nested = (catchers: {
    readonly work?: readonly (string | null)[];
    readonly innerHandler?: string | null;
    readonly inner?: readonly (string | null)[];
    readonly outerHandler?: string | null;
    readonly outer?: readonly (string | null)[];
  }) => {
    const border = (host: string, codes: readonly (string | null)[] = []): readonly Sketch[] =>
      codes.map((code) => boundary(`${host}:${code ?? 'any'}`, host, error(code)));
    const handling = (scope: string, code: string | null | undefined): readonly Sketch[] =>
      code === undefined ? [] : [handler(`${scope}Handler`, code)];
    const inner = subProcess('inner', [
      serviceTask('work'),
      ...border('work', catchers.work),
      ...handling('inner', catchers.innerHandler),
    ]);
    return draw(
      ['s -> outer'],
      subProcess('outer', [
        inner,
        ...border('inner', catchers.inner),
        ...handling('outer', catchers.outerHandler),
      ]),
      ...border('outer', catchers.outer),
    );
  };

  it.each([
    ['on the activity itself', { work: ['E1'], inner: ['E1'] }, 'work:E1'],
    [
      'in the scope around it',
      { innerHandler: 'E1', inner: ['E1'], outer: ['E1'] },
      'innerHandler',
    ],
    ['on the border of that scope', { inner: ['E1'], outerHandler: 'E1' }, 'inner:E1'],
    ['in the next scope', { outerHandler: 'E1', outer: ['E1'] }, 'outerHandler'],
    ['on the outermost border', { outer: ['E1'] }, 'outer:E1'],
    ['by its code before any code', { work: [null, 'E1'] }, 'work:E1'],
    [
      'by any code on a nearer level before its own on a farther',
      { innerHandler: null, inner: ['E1'] },
      'innerHandler',
    ],
    [
      'passing those of another code',
      { work: ['E2'], innerHandler: 'E2', inner: ['E2', null] },
      'inner:any',
    ],
  ] as const)('is caught %s', (_where, catchers, caughtBy) => {
    const run = tell(nested(catchers)).throwError('work', 'E1');
    const caught = run.visited.filter((id) => id.includes(':') || id.endsWith('Handler'));
    expect(caught).toEqual([caughtBy]);
    expect(run.state.status).toBe('completed');
  });

  it('is caught by nobody: nothing is torn down, the thrower stops', () => {
    const run = tell(nested({ work: ['E2'], outer: ['E3'] })).throwError('work', 'E1');
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.seen.some((word) => word.startsWith('x'))).toBe(false);
    expect(run.state.status).toBe('active');
    run.resolve('throw', {}, 'E3'); // by hand, with a code somebody catches
    expect(run.visited).toContain('outer:E3');
  });

  it('is seen from the thrower outward as it ends what lies between', () => {
    const run = tell(nested({ outer: ['E1'] })).throwError('work', 'E1');
    expect(run.seen.filter((word) => word.startsWith('x'))).toEqual(['xwork', 'xinner', 'xouter']);
  });

  it('ends all that runs beside it in what it leaves', () => {
    const run = tell(
      draw(
        ['s -> f -> sub -> e', 'f -> outside', 's2 -> g -> beside', 'g -> bad', 'b -> mend'],
        parallel('f'),
        subProcess('sub', [parallel('g'), fails('bad'), ...nodes('s2 beside')]),
        boundary('b', 'sub', error('E1')),
      ),
    );
    expect(run.open).toEqual(['outside', 'mend']);
    expect(run.seen).toContain('xbeside');
  });
});

describe('an error that an end event throws', () => {
  it('completes the event first, and then ends its scope', () => {
    const run = tell(
      draw(
        ['s -> sub -> e', 's2 -> bad', 'b -> mend'],
        subProcess('sub', [fails('bad'), ...nodes('s2')]),
        boundary('b', 'sub', error('E1')),
      ),
    );
    expect(run.seen.slice(-7)).toEqual(['+bad', '-bad', 'xsub', '+b', '-b', '>b-mend', '+mend']);
  });

  it('uncaught stops the event, not completed; completing it by hand goes on without the error', () => {
    const run = tell(draw(['s -> f -> bad', 'f -> a'], parallel('f'), fails('bad')));
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.seen).not.toContain('-bad');
    expect(run.open).toEqual(['a']);
    run.resolve('complete');
    expect(run.complete('a').state.status).toBe('completed');
  });

  it('ends the instance as failed where its caller catches it', () => {
    const plan = draw(['s -> f -> work -> bad', 'f -> a'], parallel('f'), fails('bad'));
    const run = tell(plan, { caughtOutside: { errors: ['E1'], escalations: [] } }).complete('work');
    expect(run.state).toMatchObject({ status: 'failed', outcome: { error: 'E1' }, waits: {} });
  });

  it('is caught inside before the caller hears of it', () => {
    const plan = draw(
      ['s -> bad', 'hS -> mend'],
      fails('bad'),
      handler('h', 'E1', userTask('mend')),
    );
    const run = tell(plan, { caughtOutside: { errors: null, escalations: null } });
    expect(run.open).toEqual(['mend']);
    expect(run.complete('mend').state.status).toBe('completed');
  });
});

describe('an event sub-process for errors', () => {
  it('ends all else in its scope, which at its end completes normally', () => {
    const run = tell(
      draw(
        ['s -> sub -> next', 's2 -> f -> work', 'f -> beside', 'hS -> mend'],
        subProcess('sub', [
          parallel('f'),
          serviceTask('work'),
          ...nodes('s2 beside'),
          handler('h', null, userTask('mend')),
        ]),
        boundary('b', 'sub', error('E1')),
      ),
    ).throwError('work', 'E1');
    expect(run.open).toEqual(['mend']);
    expect(run.seen).toContain('xbeside');
    expect(run.complete('mend').open).toEqual(['next']);
  });

  it('throws past its siblings and itself, to the border of its scope', () => {
    const run = tell(
      draw(
        ['s -> sub -> next', 's2 -> work', 'hS -> again', 'b -> mend'],
        subProcess('sub', [
          serviceTask('work'),
          ...nodes('s2'),
          handler('h', 'E1', fails('again', 'E2')),
          handler('other', 'E2'),
        ]),
        boundary('b', 'sub', error('E2')),
      ),
    ).throwError('work', 'E1');
    expect(run.times('other')).toBe(0);
    expect(run.open).toEqual(['mend']);
  });

  it('may hold one of its own, which catches what is thrown inside it', () => {
    const run = tell(
      draw(
        ['s -> work', 'hS -> again', 'innerS -> mend'],
        serviceTask('work'),
        handler('h', 'E1', fails('again', 'E1'), handler('inner', 'E1', userTask('mend'))),
      ),
    ).throwError('work', 'E1');
    expect(run.open).toEqual(['mend']);
    expect(run.complete('mend').state.status).toBe('completed');
  });

  it('is there for what another handler beside the work throws: no, that goes outward', () => {
    const run = tell(
      draw(
        ['s -> work', 'nS -> bad'],
        serviceTask('work'),
        eventSubProcess('n', [
          start('nS', { definitions: [message('m')], interrupting: false }),
          fails('bad'),
        ]),
        handler('h', 'E1'),
      ),
    ).receive('nS');
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.waiting).toContain('work');
  });
});

describe('what an error brings', () => {
  const caught = (
    own: object,
    inputs: readonly { target: string; source: { feel: string } }[] = [],
  ) =>
    draw(
      ['s -> work', 'b -> mend'],
      serviceTask('work', { inputs }),
      boundary('b', 'work', { ...error('E1'), ...own }),
    );

  it('goes around what it leaves, with its code and its message where they have a name', () => {
    const run = tell(caught({ codeVariable: 'code', messageVariable: 'why' })).throwError(
      'work',
      'E1',
      { message: 'no paper', n: 1 },
    );
    expect(run.variables).toEqual({ message: 'no paper', n: 1, code: 'E1', why: 'no paper' });
  });

  it('has no message where none came', () => {
    expect(tell(caught({ messageVariable: 'why' })).throwError('work', 'E1').variables).toEqual({
      why: null,
    });
  });

  it('tells the real code to who catches any', () => {
    const plan = caught({ code: null, codeVariable: 'code' });
    expect(tell(plan).throwError('work', 'E7').variables).toEqual({ code: 'E7' });
  });

  it('leaves what was local to the activity behind', () => {
    const run = tell(caught({}, [{ target: 'own', source: feel('1') }])).throwError('work', 'E1', {
      n: 2,
    });
    expect(run.variables).toEqual({ n: 2 });
  });
});

describe('an error out of a called process', () => {
  const plan = draw(
    ['s -> call -> e', 'b -> mend'],
    callActivity('call'),
    boundary('b', 'call', error('E1')),
  );

  it('arrives at the border of the call', () => {
    expect(tell(plan).throwError('call', 'E1', { n: 1 })).toMatchObject({
      open: ['mend'],
      variables: { n: 1 },
    });
  });

  it('is an incident of the call where nobody catches it', () => {
    const run = tell(plan).throwError('call', 'E2');
    expect(Object.values(run.state.incidents)).toMatchObject([
      { code: 'errorUncaught', element: 'call' },
    ]);
  });
});
