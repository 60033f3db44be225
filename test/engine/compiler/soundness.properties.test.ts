import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSoundness } from '../../../engine/compiler/soundness.ts';
import type { Fault } from '../../../engine/compiler/soundness/findings.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { advance } from '../../../engine/interpreter/advance.ts';
import type { Happened } from '../../../engine/interpreter/events.ts';
import { outstanding } from '../../../engine/interpreter/outstanding.ts';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import type { InstanceState, Wait } from '../../../engine/interpreter/state.ts';
import type { Evaluate } from '../../../engine/interpreter/values.ts';
import { anyDrawing } from '../../support/free-process.ts';
import { soundProcess } from '../interpreter/random/prove.ts';
import { CALENDAR, MONDAY } from '../../support/story.ts';

const MOST_STEPS = 60;

/** What one run came to, with every condition and every order left to dice. */
interface Came {
  readonly to: 'end' | 'stuck' | 'open' | 'incident';
  readonly visited: ReadonlySet<string>;
}

const diceOf = (rolls: readonly number[]) => {
  let at = 0;
  return (sides: number): number => {
    at += 1;
    return ((rolls[at % rolls.length] ?? 0) + at) % sides;
  };
};

const runByDice = (plan: ProcessPlan, rolls: readonly number[]): Came => {
  const dice = diceOf(rolls);
  const feel = createEvaluate();
  const evaluate: Evaluate = (source, ...rest) =>
    source.feel.startsWith('dice(') ? { ok: true, value: dice(2) === 1 } : feel(source, ...rest);
  const visited = new Set<string>();
  const actor = { kind: 'system', id: 'dice' } as const;
  let now = MONDAY;
  const step = (state: InstanceState | null, happened: Happened): InstanceState => {
    const told = advance(plan, state, { at: now, actor, ...happened }, evaluate);
    for (const { type, elementId } of told.trace)
      if (type === 'elementActivated') visited.add(elementId);
    return told.state;
  };
  let state = step(null, {
    type: 'processStarted',
    instanceId: 'case-1',
    businessKey: null,
    variables: {},
    calendar: CALENDAR,
    parameters: {},
    caughtOutside: { errors: [], escalations: [] },
  });
  const came = (to: Came['to']): Came => ({ to, visited });
  for (let n = 0; n < MOST_STEPS; n += 1) {
    if (Object.keys(state.incidents).length > 0) return came('incident');
    if (state.status === 'completed') return came('end');
    const open = outstanding(state);
    const wait = open[dice(Math.max(1, open.length))];
    if (!wait) return came('stuck');
    if (wait.kind === 'timer') now = Math.max(now, wait.due ?? now);
    state = step(state, answerTo(wait));
  }
  return came('open');
};

const answerTo = (wait: Wait): Happened => {
  switch (wait.kind) {
    case 'timer':
      return { type: 'timerFired', waitId: wait.id };
    case 'userTask':
      return { type: 'userTaskCompleted', waitId: wait.id, variables: {} };
    default:
      throw new Error(`Expected no wait of kind ${wait.kind} in a drawing`);
  }
};

const rolls = fc.array(fc.nat({ max: 99 }), { minLength: 7, maxLength: 30 });
const STUCK: readonly Fault[] = ['deadlock', 'leftover'];

/** With data abstracted a complex gateway may take ways that its conditions exclude. */
const isDecidedByFlow = ({ nodes }: ProcessPlan): boolean =>
  Object.values(nodes).every(({ kind }) => kind !== 'complexGateway');

describe('the verdict and the runs', () => {
  it('lets block-structured processes pass', () => {
    fc.assert(
      fc.property(soundProcess.filter(isDecidedByFlow), (plan) => {
        const found = judgeSoundness(plan).flatMap(({ findings }) => findings);
        // a handler that ends its own scope leaves its end unreached, and the verdict says so
        expect(found.filter(({ fault }) => fault !== 'dead')).toEqual([]);
        expect(judgeSoundness(plan).every(({ isDecided }) => isDecided)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('agree: a run gets stuck, repeats or visits only where the verdict said so', () => {
    fc.assert(
      fc.property(anyDrawing, fc.array(rolls, { minLength: 6, maxLength: 6 }), (plan, dice) => {
        const [verdict] = judgeSoundness(plan, { states: 2_000, work: 500_000 });
        if (!verdict?.isDecided) return;
        const shown = JSON.stringify([Object.keys(plan.flows), verdict.findings]);
        const { findings } = verdict;
        const said = (...faults: readonly Fault[]): boolean =>
          findings.some(({ fault }) => faults.includes(fault));
        if (said('livelock', 'unbounded')) return; // ten thousand steps a run
        const always = findings.some(({ fault, always: sure }) => sure && STUCK.includes(fault));
        const dead = findings.filter(({ fault }) => fault === 'dead').map(({ element }) => element);
        for (const one of dice) {
          const { to, visited } = runByDice(plan, one);
          if (to === 'stuck') expect(said(...STUCK), shown).toBe(true);
          if (to === 'end') expect(always, shown).toBe(false);
          for (const element of dead) expect(visited, shown).not.toContain(element);
        }
      }),
      { numRuns: 250 },
    );
  });
});
