import { it } from 'vitest';
import { agreeOnTerms } from '../../support/due-oracle.ts';

it('a million terms end on the day found by going day after day', () => {
  agreeOnTerms(1_000_000, 20_260_214);
});
