import { assignNumber } from './assign-number.ts';
import { collectIssues } from './collect-issues.ts';
import { createReferral } from './create-referral.ts';
import { decisionJob } from './decision.ts';
import { extendTerm } from './extend-term.ts';
import { freezeProblemList } from './freeze-problem-list.ts';
import { issueLetter } from './issue-letter.ts';
import type { JobHandler } from './job.ts';
import { mergeInto } from './merge-into.ts';
import { notifyJob } from './notify.ts';
import { registerJob } from './register.ts';

/** Every job type a drawing may name (`bh:connector`), and what the engine itself asks for. */
export const jobs: readonly JobHandler[] = [
  assignNumber,
  collectIssues,
  createReferral,
  decisionJob,
  extendTerm,
  freezeProblemList,
  issueLetter,
  mergeInto,
  notifyJob,
  registerJob,
];
