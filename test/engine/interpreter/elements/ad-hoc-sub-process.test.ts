import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  adHoc,
  boundary,
  catchEvent,
  error,
  eventSubProcess,
  feel,
  message,
  scriptTask,
  start,
  subProcess,
  timer,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import type { Variables } from '../../../../engine/interpreter/values.ts';
import { tell } from '../../../support/story.ts';

const HOUR = 3_600_000;

/** `s -> do -> e`, with these activities inside `do`. */
const free = (
  inside: readonly Sketch[],
  own: Parameters<typeof adHoc>[2] = {},
  arrows: readonly string[] = [],
  ...beside: readonly Sketch[]
) => draw(['s -> do -> e', ...arrows], adHoc('do', inside, own), ...beside);

describe('an ad-hoc sub-process that begins by itself', () => {
  it('begins all its activities together, and is left when none is active', () => {
    const run = tell(free(nodes('a b c')));
    expect(run.open).toEqual(['a', 'b', 'c']);
    run.complete('b').complete('a');
    expect(run.of('do')).toBe('+');
    expect(run.complete('c').of('do')).toBe('+-');
    expect(run.ended).toBe(true);
  });

  it('begins them one after another in document order, never two at once', () => {
    const run = tell(free(nodes('a b c'), { ordering: 'sequential' }));
    for (const id of ['a', 'b', 'c']) {
      expect(run.open).toEqual([id]);
      run.complete(id);
    }
    expect(run.ended).toBe(true);
  });

  it('begins each but once: one that others lead to runs when a token reaches it', () => {
    const run = tell(free(nodes('a b c'), {}, ['a -> c']));
    expect(run.open).toEqual(['a', 'b']);
    run.complete('a').complete('b');
    expect(run.open).toEqual(['c']);
    expect(run.complete('c').ended).toBe(true);
  });

  it('in sequence finishes what a flow leads to before it begins the next', () => {
    const run = tell(free(nodes('a b c'), { ordering: 'sequential' }, ['a -> c']));
    expect(run.complete('a').open).toEqual(['c']);
    expect(run.complete('c').open).toEqual(['b']);
    expect(run.complete('b').ended).toBe(true);
  });

  it('begins only what its list of elements names, asked when it is entered', () => {
    const listed = { elements: feel('wanted') };
    const run = tell(free(nodes('a b c'), listed), { variables: { wanted: ['c', 'a', 'x'] } });
    expect(run.open).toEqual(['a', 'c']);
    expect(tell(free(nodes('a'), listed), { variables: { wanted: [] } }).ended).toBe(true);
  });

  it('stops where that is no list', () => {
    const run = tell(free(nodes('a'), { elements: feel('wanted') }), {
      variables: { wanted: 'a' },
    });
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.resolve('retry', { wanted: ['a'] }).open).toEqual(['a']);
  });

  it('begins nothing that undoes another, and no event sub-process', () => {
    const handler = eventSubProcess('handler', [start('s2', { definitions: [message('now')] })]);
    const undo = userTask('undo', { isForCompensation: true });
    expect(tell(free([...nodes('a'), undo, handler])).open).toEqual(['a']);
  });

  it('runs its looped activities as it runs the others', () => {
    const loop = { type: 'standard', testBefore: false, maximum: 2 } as const;
    const run = tell(free([userTask('a', { loop }), ...nodes('b')], { ordering: 'sequential' }));
    expect(run.complete('a').open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['b']);
  });
});

describe('the completion condition', () => {
  const enough = { completion: feel('done') };

  it('is asked after each inner completion, and ends what still runs', () => {
    const run = tell(free(nodes('a b c'), enough)).complete('a', { done: false });
    expect(run.open).toEqual(['b', 'c']);
    run.complete('b', { done: true });
    expect(run.of('c')).toBe('+x');
    expect(run.ended).toBe(true);
  });

  it('awaits what still runs where nothing is to be canceled, and begins nothing new', () => {
    const own = { ...enough, cancelRemaining: false };
    const run = tell(free(nodes('a b c'), own, ['a -> c'])).complete('a', { done: true });
    expect(run.open).toEqual(['b']);
    expect(run.times('c')).toBe(0);
    expect(run.complete('b', { done: false }).ended).toBe(true);
  });

  it('in sequence begins nothing new', () => {
    const run = tell(free(nodes('a b'), { ...enough, ordering: 'sequential' }));
    expect(run.complete('a', { done: true }).ended).toBe(true);
    expect(run.times('b')).toBe(0);
  });

  it('keeps it waiting when all has run and it is still false', () => {
    const run = tell(free(nodes('a'), enough)).complete('a', { done: false });
    expect(run.of('do')).toBe('+');
    expect(run.ended).toBe(false);
    expect(run.waiting).toEqual([]);
  });

  it('is not asked by the runs of a loop, but by the whole', () => {
    const loop = { type: 'standard', testBefore: false, maximum: 2 } as const;
    const run = tell(free([userTask('a', { loop }), ...nodes('b')], enough));
    expect(run.complete('a', { done: true }).open).toEqual(['b', 'a']);
    expect(run.complete('a').ended).toBe(true);
  });

  it('sees the variables of the sub-process', () => {
    const inside = [scriptTask('a', '1', 'n'), ...nodes('b')];
    expect(tell(free(inside, { completion: feel('n = 1') })).ended).toBe(true);
  });

  it.each([
    ['that is neither true nor false', 'maybe', 'expressionType'],
    ['that cannot be evaluated', 'boom(', 'expressionFailed'],
  ])('%s stops it; what runs inside runs on', (_title, condition, code) => {
    const run = tell(free(nodes('a b'), { completion: feel(condition) })).complete('a');
    expect(run.incidents).toEqual([code]);
    expect(run.open).toEqual(['b']);
  });

  it('is asked again by a retry, though nothing is left to complete', () => {
    const run = tell(free(nodes('a'), enough)).complete('a');
    expect(run.incidents).toEqual(['expressionType']);
    run.resolve('retry', { done: true });
    expect(run.ended).toBe(true);
  });

  it('that cannot be told holds it once, however many complete meanwhile', () => {
    const run = tell(free(nodes('a b c'), enough))
      .complete('a')
      .complete('b');
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.resolve('retry', { done: true }).ended).toBe(true);
  });

  it('met while another incident held it is asked when that is settled', () => {
    const watched = boundary('late', 'do', { type: 'conditional', condition: feel('flag') });
    const run = tell(free(nodes('a b'), enough, [], watched), {
      variables: { flag: false, done: false },
    });
    run.happen({ type: 'variablesSet', scope: 't1', variables: { flag: 'no truth', done: true } });
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.complete('a').open).toEqual(['b']);
    run.resolve('retry', { flag: false });
    expect(run.of('b')).toBe('+x');
    expect(run.ended).toBe(true);
  });

  it('is asked again by a retry while others run, and ends them', () => {
    const run = tell(free(nodes('a b'), enough))
      .complete('a')
      .resolve('retry', { done: true });
    expect(run.of('b')).toBe('+x');
    expect(run.ended).toBe(true);
  });

  it('that a retry finds false lets it go on', () => {
    const own = { ...enough, ordering: 'sequential' } as const;
    const run = tell(free(nodes('a b'), own)).complete('a');
    expect(run.resolve('retry', { done: false }).open).toEqual(['b']);
  });
});

describe('an ad-hoc sub-process whose performers choose', () => {
  const chosen = (own: Parameters<typeof adHoc>[2] = {}) =>
    tell(free(nodes('a b'), { activation: 'manual', ...own }));

  it('begins nothing by itself, and offers what has no incoming flow', () => {
    const run = tell(free(nodes('a b c'), { activation: 'manual' }, ['a -> c']));
    expect(run.open).toEqual([]);
    expect(run.waits('choice')).toMatchObject([{ elementId: 'do', offered: ['a', 'b'] }]);
  });

  it('begins what is chosen as often as it is chosen, and stays open', () => {
    const run = chosen().choose('do', 'a').choose('do', 'b', 'a');
    expect(run.open).toEqual(['a', 'b', 'a']);
    run.complete('a').complete('a').complete('b');
    expect(run.ended).toBe(false);
    expect(run.choose('do', 'b').open).toEqual(['b']);
  });

  it('is ended by its performers where there is no condition', () => {
    const run = chosen().choose('do', 'a').complete('a').choose('do');
    expect(run.of('do')).toBe('+-');
    expect(run.ended).toBe(true);
  });

  it('ended by them terminates what still runs, or awaits it', () => {
    const ended = chosen().choose('do', 'a').choose('do');
    expect(ended.of('a')).toBe('+x');
    expect(ended.ended).toBe(true);

    const awaited = chosen({ cancelRemaining: false }).choose('do', 'a').choose('do');
    expect(awaited.waiting).toEqual(['a']);
    expect(awaited.complete('a').ended).toBe(true);
  });

  it('is not ended by them where a condition decides', () => {
    const run = chosen({ completion: feel('done') }).choose('do');
    expect(run.ended).toBe(false);
    run.choose('do', 'a').complete('a', { done: true });
    expect(run.state).toMatchObject({ status: 'completed', waits: {} });
  });

  it('offers nothing more once the condition holds and the rest is awaited', () => {
    const run = chosen({ completion: feel('done'), cancelRemaining: false });
    run.choose('do', 'a', 'b').complete('a', { done: true });
    expect(run.waiting).toEqual(['b']);
    expect(run.complete('b').ended).toBe(true);
  });

  it('in sequence offers a choice only when nothing is active, and begins the first of it', () => {
    const run = chosen({ ordering: 'sequential' }).choose('do', 'b', 'a');
    expect(run.waiting).toEqual(['b']);
    run.complete('b');
    expect(run.waits('choice')).toHaveLength(1);
    expect(run.choose('do').ended).toBe(true);
  });

  it('is neither ended nor changed by a choice of what it does not offer', () => {
    const run = chosen().choose('do', 'x');
    expect(run.ended).toBe(false);
    expect(run.waits('choice')).toHaveLength(1);
    expect(run.choose('do', 'x', 'a').open).toEqual(['a']);
  });

  it('takes nothing but a choice for an answer', () => {
    const run = chosen();
    run.happen({ type: 'jobCompleted', waitId: run.waitOn('do').id, variables: {} });
    expect(run.incidents).toEqual(['unexpectedEvent']);
    expect(run.resolve('retry').waits('choice')).toHaveLength(1);
  });
});

describe('who chooses in an ad-hoc sub-process', () => {
  const claim = {
    role: 'liaisonOfficer',
    notSameAs: [],
    strategy: 'claim',
    onEmpty: 'incident',
    onSelf: 'allow',
  } as const;
  const asked = (own: Parameters<typeof adHoc>[2] = {}, variables: Variables = {}) =>
    tell(free(nodes('a b'), { activation: 'manual', assignment: claim, ...own }), { variables });
  const tasks = (run: ReturnType<typeof asked>) =>
    run.waits('choice').map(({ task }) => [task.assignee, task.candidates]);

  it('is whom its assignment names, in the pool of a role or one person alone', () => {
    expect(tasks(asked())).toEqual([[null, ['liaisonOfficer']]]);
    const named = asked({ assignment: { ...claim, user: feel('who') } }, { who: 'p1' });
    expect(tasks(named)).toEqual([['p1', ['p1']]]);
  });

  it('stays the same from one choice to the next, whoever holds it', () => {
    const run = asked();
    run.happen({
      type: 'taskChanged',
      tokenId: run.waitOn('do', 'choice').tokenId,
      change: { assignee: 'p2' },
    });
    expect(tasks(run.choose('do', 'a'))).toEqual([['p2', ['liaisonOfficer']]]);
  });

  it('is asked anew in a sequence, once nothing runs', () => {
    const run = asked({ ordering: 'sequential' }).choose('do', 'a');
    expect(tasks(run)).toEqual([]);
    expect(tasks(run.complete('a'))).toEqual([[null, ['liaisonOfficer']]]);
  });

  it('bars who did a step before where duties are separated', () => {
    const run = tell(
      draw(
        ['s -> first -> do -> e'],
        adHoc('do', nodes('a'), {
          activation: 'manual',
          assignment: { ...claim, notSameAs: ['first'] },
        }),
      ),
    ).complete('first', {}, 'p1');
    expect(run.waits('choice')).toMatchObject([{ task: { excluded: ['p1'] } }]);
  });

  it('is found by the directory where one of them is to be picked, and offers then', () => {
    const run = asked({ assignment: { ...claim, strategy: 'roundRobin' } });
    expect(run.waits('choice')).toEqual([]);
    const waitId = run.waitOn('do', 'participants').id;
    run.happen({ type: 'participantsResolved', waitId, people: ['p3', 'p4'] });
    expect(tasks(run)).toEqual([['p3', ['p3', 'p4']]]);
    expect(run.choose('do', 'a').open).toEqual(['a']);
  });

  it('that the directory cannot say is an incident, and asked again after it', () => {
    const run = asked({ assignment: { ...claim, strategy: 'roundRobin' } });
    expect(run.jobFails('do').incidents).toEqual(['hostFailed']);
    expect(run.resolve('retry').waits('participants')).toHaveLength(1);
  });

  it('that is nobody stops it, or passes it by', () => {
    const { role: _role, ...rest } = claim;
    const unnamed = { ...rest, user: feel('null') };
    expect(asked({ assignment: unnamed }).incidents).toEqual(['nobodyAssigned']);
    const passed = asked({ assignment: { ...unnamed, onEmpty: 'skip' } });
    expect([passed.ended, passed.times('a')]).toEqual([true, 0]);
  });

  it('has the urgency its priority says, or an incident where that is no number', () => {
    const urgent = asked({ assignment: { ...claim, priority: feel('7') } });
    expect(urgent.waits('choice')).toMatchObject([{ task: { priority: 7 } }]);
    const wrong = asked({ assignment: { ...claim, priority: feel('"high"') } });
    expect(wrong.incidents).toEqual(['expressionType']);
  });
});

describe('events inside an ad-hoc sub-process', () => {
  const heard = catchEvent('c', { definitions: [message('news')] });

  it('that nothing leads to listen from its beginning', () => {
    const run = tell(free([...nodes('a'), heard, ...nodes('b')], {}, ['c -> b']));
    expect(run.waiting).toEqual(['a', 'c']);
    expect(run.receive('c').open).toEqual(['a', 'b']);
  });

  it('listen though the list of elements does not name them', () => {
    const run = tell(free([heard, ...nodes('a b')], { elements: feel('["b"]') }));
    expect(run.waiting).toEqual(['c', 'b']);
  });

  it('that nothing leads to do not stand in the row of a sequence', () => {
    const own = { ordering: 'sequential' } as const;
    const run = tell(free([heard, ...nodes('a b')], own));
    expect(run.waiting).toEqual(expect.arrayContaining(['c', 'a']));
    expect(run.open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['b']);
  });

  it('are not offered to performers, who choose among activities', () => {
    const run = tell(free([heard, ...nodes('a')], { activation: 'manual' }));
    expect(run.waits('choice')).toMatchObject([{ offered: ['a'] }]);
    expect(run.waits('message')).toHaveLength(1);
    expect(run.choose('do', 'c').times('c')).toBe(1);
  });

  it('are still to be heard when all else is done: it is active until then', () => {
    const run = tell(free([heard, ...nodes('a')])).complete('a');
    expect(run.ended).toBe(false);
    expect(run.receive('c').ended).toBe(true);
  });

  it('on the border of an inner activity take their own flow inside', () => {
    const run = tell(
      free([...nodes('a mend'), boundary('b', 'a', timer('PT1H'))], {}, ['b -> mend']),
    );
    expect(run.open).toEqual(['a']);
    expect(run.pass(HOUR).open).toEqual(['mend']);
    expect(run.complete('mend').ended).toBe(true);
  });

  const stopped = eventSubProcess('handler', [
    start('s2', { definitions: [message('stop')] }),
    ...nodes('wrap'),
  ]);
  it.each([
    ['parallel, by itself', {}],
    ['in sequence, by itself', { ordering: 'sequential' }],
    ['never enough', { completion: feel('false') }],
    ['chosen', { activation: 'manual' }],
    ['chosen in sequence', { activation: 'manual', ordering: 'sequential' }],
  ] as const)('end it where they interrupt: %s', (_title, own) => {
    const run = tell(free([...nodes('a b'), stopped], own, ['s2 -> wrap'])).receive('s2');
    expect(run.waiting).toEqual(['wrap']);
    expect(run.complete('wrap').of('do')).toBe('+-');
    expect(run.ended).toBe(true);
  });

  it('that interrupt nothing run beside, and leave the rest alone', () => {
    const beside = eventSubProcess('handler', [
      start('s2', { definitions: [message('news')], interrupting: false }),
      ...nodes('note'),
    ]);
    const run = tell(
      free([...nodes('a b'), beside], { ordering: 'sequential' }, ['s2 -> note']),
    ).receive('s2');
    expect(run.open).toEqual(['a', 'note']);
    run.complete('a');
    expect(run.open).toEqual(['note', 'b']);
  });
});

describe('a handler of an ad-hoc sub-process', () => {
  const note = eventSubProcess('handler', [
    start('s2', { definitions: [message('news')], interrupting: false }),
    ...nodes('note'),
  ]);

  it('may begin as long as performers may choose, though nothing else runs', () => {
    const run = tell(free([...nodes('a'), note], { activation: 'manual' }, ['s2 -> note']));
    run.receive('s2').complete('note').receive('s2');
    expect(run.open).toEqual(['note']);
    expect(run.choose('do', 'a').open).toEqual(['note', 'a']);
  });

  it('is awaited when it is enough and the rest is awaited; no new one begins', () => {
    const own = { activation: 'manual', cancelRemaining: false } as const;
    const run = tell(free([...nodes('a'), note], own, ['s2 -> note']))
      .receive('s2')
      .choose('do');
    expect(run.waiting).toEqual(['note']);
    expect(run.complete('note').ended).toBe(true);
  });
});

describe('an ad-hoc sub-process and what goes wrong in it', () => {
  it('is left by an error that is caught at its border', () => {
    const run = tell(
      free(nodes('a b'), {}, ['b1 -> mend'], boundary('b1', 'do', error('E1'))),
    ).throwError('a', 'E1');
    expect(run.of('b')).toBe('+x');
    expect(run.open).toEqual(['mend']);
  });

  it('goes on when an activity in it is given up', () => {
    const run = tell(free([scriptTask('a', 'boom('), ...nodes('b')])).resolve('end');
    expect(run.open).toEqual(['b']);
    expect(run.complete('b').ended).toBe(true);
  });

  it('has a scope of its own where it stands in another', () => {
    const run = tell(
      draw(
        ['s -> sub -> e'],
        subProcess('sub', [adHoc('do', nodes('a'), { completion: feel('done') })]),
      ),
      { variables: { done: true } },
    );
    expect(run.complete('a').seen.slice(-8)).toContain('-do');
    expect(run.ended).toBe(true);
  });
});
