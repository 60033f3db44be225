import { describe, expect, it } from 'vitest';
import { NO_RESOURCES, resourcesIn } from '../../../engine/definitions/draft-resources.ts';

describe('what a definition brings besides its drawing', () => {
  const table = { inputs: ['x'], outputs: ['y'], rules: [] };

  it('has its decision tables with it', () => {
    expect(resourcesIn({ decisions: { level: table } }).decisions).toEqual({ level: table });
  });

  it('is read with care: what is no record is nothing', () => {
    expect(resourcesIn({ decisions: [table], forms: 1, scenarios: {}, lists: null })).toEqual(
      NO_RESOURCES,
    );
    expect(resourcesIn(null)).toEqual(NO_RESOURCES);
  });
});
