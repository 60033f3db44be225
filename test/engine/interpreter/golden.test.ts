import { describe, expect, it } from 'vitest';
import { goldenFiles, printed, record, runGolden } from '../../support/golden.ts';

/** `GOLDEN=write` records what a new run shows; it is then read line by line against bpmn.md. */
const isWriting = process.env['GOLDEN'] === 'write';

describe.each(goldenFiles())('$name', (file) => {
  it('runs as the standard says, and as it always has', async () => {
    const simulated = await runGolden(file);
    const { scenario, order, leaves, rows } = file.golden;
    expect(rows.length, 'names what it shows').toBeGreaterThan(0);
    expect(scenario['expect'], 'says what the standard expects').toBeDefined();
    expect(simulated.differences).toEqual([]);
    const activated = simulated.trace
      .filter(({ type, elementType }) => type === 'elementActivated' && elementType !== 'process')
      .map(({ elementId }) => elementId);
    if (order) expect(inOrder(activated, order), activated.join(' ')).toBe(true);

    if (leaves) expect(simulated.finished[0]?.variables).toMatchObject(leaves);

    if (isWriting) return record(file, simulated);
    expect(printed(simulated)).toEqual({
      trace: file.golden.trace,
      finished: file.golden.finished,
    });
  });
});

const inOrder = (activated: readonly string[], order: readonly string[]): boolean => {
  let at = 0;
  for (const id of activated) if (id === order[at]) at += 1;
  return at === order.length;
};
