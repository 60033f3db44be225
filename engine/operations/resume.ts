import { unlessActive } from './guards.ts';
import type { OperationRule } from './operation.ts';
import { caseNotSuspended } from './refusals.ts';

/** 恢复: timers fire where they stood, or move by the time the case was suspended. */
export const resume: OperationRule<'resume'> = {
  verb: 'resume',
  subject: 'case',

  offer: (_, view) => unlessActive(view) ?? (view.state.suspended ? null : caseNotSuspended()),

  refuse: () => null,

  events: ({ timers }) => [{ type: 'instanceResumed', timers }],
};
