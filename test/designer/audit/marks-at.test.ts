import { describe, expect, it } from 'vitest';
import { marksAt } from '../../../designer/audit/marks-at.ts';
import type { AuditStep } from '../../../engine/http/contract/audit.ts';

const step = (rev: number, trace: readonly (readonly [string, string])[]): AuditStep => ({
  instance: 'i',
  processId: 'p',
  epoch: 1,
  rev,
  at: rev,
  event: 'userTaskCompleted',
  elementId: null,
  step: null,
  who: null,
  verb: null,
  lateSince: null,
  version: 1,
  planHash: 'h',
  trace: trace.map(([type, elementId], index) => ({
    seq: rev * 10 + index,
    type,
    elementId,
    detail: null,
  })),
});

const steps = [
  step(1, [
    ['elementActivated', 'start'],
    ['elementCompleted', 'start'],
    ['elementActivated', 'handle'],
  ]),
  step(2, [['incidentRaised', 'handle']]),
  step(3, [
    ['incidentResolved', 'handle'],
    ['elementCompleted', 'handle'],
    ['elementActivated', 'verify'],
  ]),
  step(4, [
    ['elementTerminated', 'verify'],
    ['elementActivated', 'handle'],
  ]),
];

describe('the drawing as it stood', () => {
  it('has where it was at work, and what was done', () => {
    expect(marksAt(steps, 0, 'p')).toEqual({
      done: ['start'],
      active: ['handle'],
      waiting: [],
      incident: [],
    });
  });

  it('shows trouble until it is settled', () => {
    expect(marksAt(steps, 1, 'p').incident).toEqual(['handle']);
    expect(marksAt(steps, 2, 'p').incident).toEqual([]);
  });

  it('shows a step done before as at work again', () => {
    expect(marksAt(steps, 3, 'p')).toMatchObject({ done: ['start'], active: ['handle'] });
  });

  it('leaves out other processes', () => {
    expect(marksAt(steps, 3, 'other').done).toEqual([]);
  });
});
