import { describe, expect, it } from 'vitest';
import { advance } from '../../../engine/interpreter/advance.ts';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import { moveTargets, moveTo } from '../../../engine/operations/move-targets.ts';
import { operate } from '../../../engine/operations/operate.ts';
import { plansOf } from '../../support/linear-process.ts';
import {
  adHoc,
  boundary,
  catchEvent,
  compensate,
  end,
  eventBased,
  eventSubProcess,
  exclusive,
  link,
  message,
  parallel,
  process,
  scriptTask,
  serviceTask,
  start,
  subProcess,
  task,
  throwEvent,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const incidentOf = ({ state }: Story): string => Object.keys(state.incidents)[0] ?? '';
const targets = (run: Story): readonly string[] => moveTargets(run, incidentOf(run));

describe('a token an incident holds may be moved', () => {
  it('forward and back to whatever it can enter alone, never to a start or a border', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          userTask('draft'),
          serviceTask('send'),
          boundary('late', 'send', timer('P1D')),
          task('remind'),
          boundary('also', 'send', timer('P2D'), { interrupting: false }),
          task('aside'),
          exclusive('which'),
          userTask('check'),
          end('e'),
        ],
        [
          's -> draft',
          'draft -> send',
          'send -> which',
          'late -> remind',
          'remind -> which',
          'also -> aside',
          'which -> check : true',
          'which -> draft : default',
          'check -> e',
        ],
      ),
    );
    run.complete('draft').jobFails('send');
    expect(targets(run)).toEqual(['draft', 'send', 'remind', 'which', 'check', 'e']);
  });

  it('to one of the events behind an event-based gateway, and by a link', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          scriptTask('sum', 'date('),
          eventBased('race'),
          catchEvent('heard', { definitions: [message('hello')] }),
          catchEvent('rang', { definitions: [timer('P1D')] }),
          throwEvent('jump', { definitions: [link('landing')] }),
          catchEvent('landing', { definitions: [link()] }),
          end('e'),
        ],
        ['s -> sum', 'sum -> race', 'race -> heard', 'race -> rang', 'heard -> jump', 'rang -> e'],
      ),
    );
    expect(targets(run)).toEqual(['sum', 'race', 'heard', 'rang', 'jump', 'landing', 'e']);
  });

  it('up to a fork, never beyond it, and never to a join', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          serviceTask('send'),
          parallel('fork'),
          task('a'),
          task('b'),
          parallel('join'),
          end('e'),
        ],
        [
          's -> send',
          'send -> fork',
          'fork -> a',
          'fork -> b',
          'a -> join',
          'b -> join',
          'join -> e',
        ],
      ),
    );
    run.jobFails('send');
    expect(targets(run)).toEqual(['send', 'fork']);
  });

  it('not to an activity that needs several tokens, nor to a handler', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          serviceTask('send'),
          task('both', { startQuantity: 2 }),
          task('undo', { isForCompensation: true }),
          eventSubProcess('beside', [
            start('heard', { definitions: [message('hello')] }),
            end('handled'),
          ]),
          end('e'),
        ],
        ['s -> send', 'send -> both', 'both -> e', 'heard -> handled'],
      ),
    );
    run.jobFails('send');
    expect(targets(run)).toEqual(['send']);
  });

  it('inside its scope only; in an ad-hoc sub-process only anew', () => {
    const inner = [start('is'), serviceTask('send'), task('then'), end('ie')];
    const arrows = ['is -> send', 'send -> then', 'then -> ie', 's -> sub', 'sub -> e'];
    const scoped = tell(process('p', [start('s'), subProcess('sub', inner), end('e')], arrows));
    scoped.jobFails('send');
    expect(targets(scoped)).toEqual(['send', 'then', 'ie']);

    const loose = adHoc('sub', [serviceTask('send'), userTask('other')], {
      ordering: 'parallel',
      activation: 'auto',
      cancelRemaining: true,
    });
    const chosen = tell(process('p', [start('s'), loose, end('e')], ['s -> sub', 'sub -> e']));
    chosen.jobFails('send');
    expect(targets(chosen)).toEqual(['send']);
  });

  it('but not the process itself', () => {
    const run = tell(
      process('p', [start('s'), end('e')], ['s -> e'], {
        variables: [{ name: 'sum', initial: { feel: 'date(' } }],
      }),
    );
    expect(run.incidents).toHaveLength(1);
    expect(targets(run)).toEqual([]);
  });

  it('and not while it is a handler or is being undone', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          task('work', { compensatedBy: 'undo' }),
          boundary('undone', 'work', compensate()),
          serviceTask('undo', { isForCompensation: true }),
          throwEvent('throw', { definitions: [compensate()] }),
          end('e'),
        ],
        ['s -> work', 'work -> throw', 'throw -> e'],
      ),
    );
    run.jobFails('undo');
    expect(targets(run)).toEqual([]);
  });
});

const BRANCHES = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="p" name="p" isExecutable="true">
    <startEvent id="s" /><userTask id="draft" name="draft" /><parallelGateway id="fork" />
    <userTask id="a" name="a" /><parallelGateway id="inner" /><userTask id="a1" name="a1" /><userTask id="a2" name="a2" />
    <parallelGateway id="met" /><userTask id="a3" name="a3" />
    <userTask id="b" name="b" /><parallelGateway id="join" /><userTask id="check" name="check" /><endEvent id="e" />
    ${[
      's draft',
      'draft fork',
      'fork a',
      'a inner',
      'inner a1',
      'inner a2',
      'a1 met',
      'a2 met',
      'met a3',
      'a3 join',
      'fork b',
      'b join',
      'join check',
      'check e',
    ]
      .map((pair) => pair.split(' '))
      .map(
        ([from, to]) => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`,
      )
      .join('')}
  </process>
</definitions>`;

describe('between branches that end together', () => {
  const branches = async (): Promise<ProcessPlan> => (await plansOf(BRANCHES))[0]!;
  const failing = (plan: ProcessPlan, elementId: string, ...done: readonly string[]): Story => {
    const run = tell(plan);
    for (const task of ['draft', ...done]) run.complete(task);
    return run.throwError(elementId, 'NOBODY');
  };

  it('it stays in its own, or leaves it with all the others', async () => {
    const run = failing(await branches(), 'a', 'b');
    expect(targets(run)).toEqual(['draft', 'fork', 'a', 'inner', 'a3', 'check', 'e']);
    const own = moveTo(run, incidentOf(run), 'a3');
    expect(own?.end).toEqual([run.state.incidents[incidentOf(run)]?.token]);
    const all = moveTo(run, incidentOf(run), 'draft');
    expect(all?.end).toHaveLength(2); // what waits at the join is of the fork too
  });

  it('it leaves the inner ones for the outer one, and ends only those', async () => {
    const run = failing(await branches(), 'a1', 'a', 'a2');
    expect(targets(run)).toEqual(['draft', 'fork', 'a', 'inner', 'a1', 'a3', 'check', 'e']);
    run.happen({
      type: 'tokensMoved',
      end: moveTo(run, incidentOf(run), 'a3')!.end,
      begin: [{ elementId: 'a3', scope: run.state.rootId }],
    });
    expect(run.open).toEqual(['b', 'a3']);
    expect(run.complete('a3').complete('b').complete('check').ended).toBe(true);
  });

  it('what the verb gives is what happens, once', async () => {
    const run = failing(await branches(), 'a');
    const reason = { id: 'r', sha256: '' };
    const actor = { kind: 'person', id: 'ann' } as const;
    const settle = (target: string) =>
      operate(
        { verb: 'settleIncident', incidentId: incidentOf(run), by: 'move', target, reason },
        { plan: run.plan, state: run.state, actor, now: run.now },
      );
    expect(settle('b')).toMatchObject({ ok: false, refusal: { code: 'targetNotAllowed' } });
    expect(settle('nowhere')).toMatchObject({ refusal: { code: 'targetNotAllowed' } });

    const moved = settle('a3');
    if (!moved.ok) throw new Error(moved.refusal.message);
    run.happen(moved.events[0]!, actor);
    expect(run.open).toEqual(['b', 'a3']);
    expect(run.incidents).toEqual([]);
    expect(run.trace.filter(({ type }) => type === 'tokenMoved')).toHaveLength(1);

    const again = { at: run.now, actor, ...moved.events[0]! };
    expect(advance(run.plan, run.state, again, run.evaluate).state).toBe(run.state);
    expect(settle('a3')).toMatchObject({ ok: false, refusal: { code: 'incidentClosed' } });
  });
});
