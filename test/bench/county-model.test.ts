import { describe, expect, it } from 'vitest';
import { countyModel, NODES_OF_STAGE } from '../../bench/county-model.ts';
import { compile } from '../../engine/compiler/compile.ts';

describe('the model speed is measured with', () => {
  it.each([NODES_OF_STAGE + 2, 60])('has %i flow nodes and no problem', async (nodes) => {
    const { plans, problems } = await compile(countyModel(nodes), { profile: 'deploy' });
    expect(problems).toEqual([]);
    expect(Object.keys(plans[0]?.nodes ?? {})).toHaveLength(nodes);
  });
});
