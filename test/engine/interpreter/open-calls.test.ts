import { expect, it } from 'vitest';
import { isRefused, MOST_OPEN_CALLS, tooManyOf } from '../../../engine/interpreter/open-calls.ts';

const asked = ['w1', 'w2', 'w3'];

it.each([
  ['as many as a case may have', MOST_OPEN_CALLS, []],
  ['one more: the newest', MOST_OPEN_CALLS + 1, ['w3']],
  ['all of them too many', MOST_OPEN_CALLS + 3, asked],
  ['others too many, too', MOST_OPEN_CALLS + 50, asked],
])('%s', (_what, open, refused) => {
  expect(tooManyOf(asked, open)).toEqual(refused);
});

it('what was refused while its case is suspended is not begun by the next run', () => {
  const actor = { kind: 'system', id: 'host' } as const;
  const refusal = { type: 'callsRefused', waitId: 'w1', beside: ['w2'], at: 0, actor } as const;
  expect(asked.map((waitId) => isRefused({ deferred: [refusal] }, waitId))).toEqual([
    ...[true, true, false],
  ]);
});
