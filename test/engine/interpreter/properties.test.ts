import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../../../engine/interpreter/advance.ts';
import type { Command } from '../../../engine/interpreter/commands.ts';
import { outstanding } from '../../../engine/interpreter/outstanding.ts';
import type { InstanceState, Wait } from '../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../engine/interpreter/trace.ts';
import { anyProcess } from '../../support/random-process.ts';
import { Story } from '../../support/story.ts';

const MOST_STEPS = 400;
const RUNS = { numRuns: 120 }; // five properties; together some seconds on two cores

/** Answers whatever the case waits for, in an order the dice decide, until it has ended. */
const runThrough = (run: Story, choices: readonly number[]): void => {
  for (let step = 0; step < MOST_STEPS && !run.ended; step += 1) {
    const open = outstanding(run.state);
    const wait = open[(choices[step % choices.length] ?? 0) % open.length];
    if (!wait) return;
    answer(run, wait);
  }
};

const answer = (run: Story, wait: Wait): void => {
  switch (wait.kind) {
    case 'userTask':
      run.happen({ type: 'userTaskCompleted', waitId: wait.id, variables: { n: run.state.rev } });
      return;
    case 'job':
      run.happen({ type: 'jobCompleted', waitId: wait.id, variables: {} });
      return;
    case 'message':
      run.happen({ type: 'messageReceived', waitId: wait.id, messageId: 'm', payload: {} });
      return;
    case 'timer':
      run.now = Math.max(run.now, wait.due ?? run.now);
      run.happen({ type: 'timerFired', waitId: wait.id });
      return;
    default:
      throw new Error(`Expected no wait of kind ${wait.kind} in a random process`);
  }
};

const schedule = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 40 });

describe('any sound process, answered in any order', () => {
  it('comes to its end, and ends exactly when no token is left', () => {
    fc.assert(
      fc.property(anyProcess, fc.nat({ max: 9 }), schedule, (plan, n, choices) => {
        const run = new Story(plan, { variables: { n } });
        runThrough(run, choices);
        expect(run.incidents).toEqual([]);
        expect(run.state.status).toBe('completed');
        expect(Object.keys(run.state.tokens)).toEqual([run.state.rootId]);
        expect(run.state.waits).toEqual({});
      }),
      RUNS,
    );
  });

  it('opens every wait once and closes it once', () => {
    fc.assert(
      fc.property(anyProcess, fc.nat({ max: 9 }), schedule, (plan, n, choices) => {
        const run = new Story(plan, { variables: { n } });
        runThrough(run, choices.slice(0, 5));
        expect(openByCommands(run.commands)).toEqual(outstanding(run.state).map(({ id }) => id));
        runThrough(run, choices);
        expect(openByCommands(run.commands)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lets every activation end once, and numbers what it shows without gaps', () => {
    fc.assert(
      fc.property(anyProcess, fc.nat({ max: 9 }), schedule, (plan, n, choices) => {
        const run = new Story(plan, { variables: { n } });
        runThrough(run, choices);
        expect(run.trace.map(({ seq }) => seq)).toEqual(run.trace.map((_, at) => at + 1));
        expect(tokensOf(run.trace, 'elementActivated')).toEqual(
          [
            ...tokensOf(run.trace, 'elementCompleted'),
            ...tokensOf(run.trace, 'elementTerminated'),
          ].sort(byNumber),
        );
      }),
      RUNS,
    );
  });

  it('gives the same states, commands and trace when its log is folded again', () => {
    fc.assert(
      fc.property(anyProcess, fc.nat({ max: 9 }), schedule, (plan, n, choices) => {
        const run = new Story(plan, { variables: { n } });
        runThrough(run, choices);
        let state: InstanceState | null = null;
        const trace: TraceEntry[] = [];
        const commands: Command[] = [];
        for (const event of run.events) {
          const again = advance(plan, state, event, run.evaluate);
          state = again.state;
          trace.push(...again.trace);
          commands.push(...again.commands);
        }
        expect(state).toEqual(run.state);
        expect(trace).toEqual(run.trace);
        expect(commands).toEqual(run.commands);
      }),
      RUNS,
    );
  });

  it('leaves the state it was given as it was', () => {
    fc.assert(
      fc.property(anyProcess, fc.nat({ max: 9 }), (plan, n) => {
        const run = new Story(plan, { variables: { n } });
        const [wait] = outstanding(run.state);
        if (!wait) return;
        const before = deepFrozen(run.state);
        const copy = JSON.stringify(before);
        answer(run, wait);
        expect(JSON.stringify(before)).toBe(copy);
      }),
      RUNS,
    );
  });
});

const openByCommands = (commands: readonly Command[]): readonly string[] => {
  const open: string[] = [];
  for (const command of commands) {
    if (command.type === 'openWait') {
      expect(open).not.toContain(command.wait.id);
      open.push(command.wait.id);
    }
    if (command.type === 'changeWait') expect(open).toContain(command.wait.id);
    if (command.type === 'closeWait') {
      expect(open).toContain(command.wait.id);
      open.splice(open.indexOf(command.wait.id), 1);
    }
  }
  return open;
};

const tokensOf = (trace: readonly TraceEntry[], type: TraceEntry['type']): readonly string[] =>
  trace
    .filter((entry) => entry.type === type)
    .map(({ token }) => token ?? '')
    .sort(byNumber);

const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));

const deepFrozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
};
