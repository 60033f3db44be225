import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../engine/compiler/decisions.ts';
import type { DecidedBy } from '../../../engine/interpreter/events.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { businessRuleTask, end, process, start } from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

/** What the host answers to a task bound to the latest is evaluated as a table of the plan would be. */
const inForce = (
  outputs: readonly string[],
  ...results: readonly (readonly string[])[]
): DecidedBy => {
  const rules = results.map((then) => ({ when: ['> 10'], then: [...then] }));
  const read = readDecision({ inputs: ['amount'], outputs: [...outputs], rules });
  if (!read.ok) throw new Error(read.fault.place);
  return { ref: 'routing', version: 3, hash: 'h', table: read.table };
};
const asked = (resultVariable?: string, amount: Json = 11) =>
  tell(
    process(
      'p',
      [
        start('s'),
        businessRuleTask('t', {
          job: { type: 'decision', retries: 5, timeout: 'PT30S', headers: [] },
          ...(resultVariable === undefined ? {} : { resultVariable }),
        }),
        end('e'),
      ],
      ['s -> t', 't -> e'],
    ),
    { variables: { amount } },
  );
const answered = (run: ReturnType<typeof asked>, decision: DecidedBy) => {
  const wait = Object.values(run.state.waits).find(({ kind }) => kind === 'job');
  if (!wait) throw new Error('Expected the task to ask, but it does not');
  return run.happen({ type: 'jobCompleted', waitId: wait.id, variables: {}, decision });
};

describe('a table of the county in force', () => {
  it('yields its single output under its own name, or the result under the variable’s', () => {
    expect(answered(asked(), inForce(['days'], ['amount + 1'])).variables).toMatchObject({
      days: 12,
    });
    expect(answered(asked('term'), inForce(['days'], ['amount + 1'])).variables).toMatchObject({
      term: 12,
    });
  });

  it('yields several outputs one by one, or together under the result variable', () => {
    const two = inForce(['days', 'who'], ['3', '"A"']);
    expect(answered(asked(), two).variables).toMatchObject({ days: 3, who: 'A' });
    expect(answered(asked('both'), two).variables).toMatchObject({ both: { days: 3, who: 'A' } });
  });

  it('stops where its rules disagree; asked again, it decides by what is in force then', () => {
    const run = answered(asked('term'), inForce(['days'], ['1'], ['2']));
    expect(run.incidents).toEqual(['decisionConflict']);
    run.resolve('retry');
    expect(answered(run, inForce(['days'], ['2'])).variables).toMatchObject({ term: 2 });
  });

  it('decides nothing where no rule matches', () => {
    expect(answered(asked('term', 5), inForce(['days'], ['1'])).variables).toMatchObject({
      term: null,
    });
  });
});
