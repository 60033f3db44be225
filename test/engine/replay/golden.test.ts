import { describe, expect, it } from 'vitest';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { replay } from '../../../engine/replay/replay.ts';
import { carried, eventLogs, fold } from '../../support/event-log.ts';
import { goldenFiles, runGolden } from '../../support/golden.ts';

describe.each(goldenFiles())('$name', (file) => {
  it('gives the same state and trace again from its events, carried on after each of them', async () => {
    const { history, trace, finished } = await runGolden(file);
    const logs = eventLogs(history);
    expect(logs.map(({ instanceId }) => instanceId)).toEqual(
      finished.map(({ instance }) => instance),
    );
    for (const log of logs) {
      const seen = trace.filter(({ instance }) => instance === log.instanceId);
      const straight = fold(log);
      expect(straight.trace).toEqual(seen);

      const rolled = fold(log, carried);
      expect(rolled.trace).toEqual(seen);
      expect(rolled.state).toEqual(straight.state);

      const stored = JSON.parse(JSON.stringify(straight.steps)) as typeof straight.steps;
      expect(replay(log.plan, stored, createEvaluate())).toEqual({
        state: straight.state,
        trace: seen,
        difference: null,
      });
    }
  });
});
