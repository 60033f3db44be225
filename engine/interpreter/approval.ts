import type { Context } from './element-behavior.ts';
import { expressionType, failed, ok } from './failures.ts';
import { isList, isRecord } from './mapping.ts';
import type { Approval } from './human-plan.ts';
import type { HandledTask, Vote } from './state.ts';
import type { Result } from './values.ts';

/** The task's outcome codes: the first approves, the second rejects, any other abstains. */
export interface Codes {
  readonly approve: string;
  readonly reject: string;
}

export const codesOf = ([approve = 'approve', reject = 'reject']: readonly string[]): Codes => ({
  approve,
  reject,
});

/** 自动去重: who has approved before need not be asked again; the earlier approval is the vote. */
export const hasApproved = (
  { dedupe }: Approval,
  person: string,
  handled: readonly HandledTask[],
  { approve }: Codes,
): boolean => {
  const approvals =
    dedupe === 'none' ? [] : dedupe === 'all' ? handled : handled.slice(handled.length - 1);
  return approvals.some(
    ({ actor, outcome }) => outcome === approve && (actor.onBehalfOf ?? actor.id) === person,
  );
};

/** Weight of one participant: 1, or what `weights` gives by person or by position. */
export const weightOf = (
  approval: Approval,
  person: string,
  position: number,
  context: Context,
): Result<number> => {
  if (!approval.weights) return ok(1);
  const weights = context.evaluate(approval.weights);
  if (!weights.ok) return weights;
  const weight = isList(weights.value)
    ? weights.value[position]
    : isRecord(weights.value)
      ? weights.value[person]
      : weights.value;
  return typeof weight === 'number'
    ? ok(weight)
    : failed(expressionType(approval.weights.feel, 'number', weight ?? null));
};

/**
 * How the participants' outcomes become one. Ends as soon as the result is certain, so that
 * nobody is asked for a vote that cannot change anything. null: not yet.
 */
export const tally = (
  approval: Approval,
  body: { readonly votes: readonly Vote[]; readonly open: number },
  { approve, reject }: Codes,
  context: Context,
): Result<string | null> => {
  const { votes, open } = body;
  const approved = votes.filter(({ outcome }) => outcome === approve);
  const rejected = votes.filter(({ outcome }) => outcome === reject);

  switch (approval.mode) {
    case 'any': {
      const deciding = votes.find(({ outcome }) => outcome === approve || outcome === reject);
      if (deciding) return ok(deciding.outcome);
      return ok(open === 0 ? reject : null);
    }
    case 'all':
    case 'sequential':
      if (rejected.length > 0 && approval.onReject === 'immediate') return ok(reject);
      if (open > 0) return ok(null);
      return ok(rejected.length === 0 && approved.length > 0 ? approve : reject);
    case 'ratio':
    case 'vote':
      return byThreshold(approval, body, { approve, reject }, context);
  }
};

/** Passes when enough of the whole has approved, fails as soon as it no longer can. */
const byThreshold = (
  approval: Approval,
  { votes, open }: { readonly votes: readonly Vote[]; readonly open: number },
  { approve, reject }: Codes,
  context: Context,
): Result<string | null> => {
  const threshold = thresholdOf(approval, context);
  if (!threshold.ok) return threshold;

  const sum = (counted: readonly Vote[]): number =>
    counted.reduce((total, { weight }) => total + weight, 0);
  const yes = sum(votes.filter(({ outcome }) => outcome === approve));
  const no = sum(votes.filter(({ outcome }) => outcome === reject));
  const abstained = sum(votes) - yes - no;
  const whole = sum(votes) + open - (approval.abstain === 'exclude' ? abstained : 0);
  const passes = (share: number): boolean =>
    whole > 0 &&
    (approval.compare === 'gt'
      ? share > threshold.value * whole
      : share >= threshold.value * whole);

  if (passes(yes)) return ok(approve);
  if (open === 0) return ok(reject);
  return ok(passes(yes + open) || approval.onReject === 'collect' ? null : reject);
};

const thresholdOf = ({ threshold }: Approval, context: Context): Result<number> => {
  if (!threshold) return ok(0.5);
  const value = context.evaluate(threshold);
  if (!value.ok) return value;
  return typeof value.value === 'number'
    ? ok(value.value)
    : failed(expressionType(threshold.feel, 'number', value.value));
};
