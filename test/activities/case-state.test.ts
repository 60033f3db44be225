import { describe, expect, it } from 'vitest';
import { caseStateOf } from '../../activities/case-state.ts';

describe('the state of a case', () => {
  it('is what its newest recorded business event means', () => {
    expect(caseStateOf({ issueSubmitted: 1, referred: 3, issueConfirmed: 2 })).toBe('REFERRED');
  });

  it('of two at the same instant, the later recorded', () => {
    expect(caseStateOf({ replyDelivered: 5, closed: 5 })).toBe('CLOSED');
  });

  it('is not changed by an anchor that only timers read', () => {
    expect(caseStateOf({ coSignOpened: 9 })).toBeNull();
    expect(caseStateOf({ dispatched: 1, coSignOpened: 9 })).toBe('DISPATCHED');
  });
});
