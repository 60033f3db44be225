import type { ElementId } from './plan.ts';
import type { Expression } from './values.ts';

/** 会签 或签 票签: how the participants' outcomes become one. */
export interface Approval {
  readonly mode: 'all' | 'any' | 'ratio' | 'vote' | 'sequential';
  readonly threshold?: Expression;
  readonly compare: 'ge' | 'gt';
  readonly weights?: Expression;
  readonly abstain: 'count' | 'exclude';
  readonly onReject: 'immediate' | 'collect';
  readonly dedupe: 'none' | 'consecutive' | 'all';
  readonly resultVariable: string;
}
export interface Assignment {
  readonly role?: string;
  readonly unit?: Expression;
  readonly user?: Expression;
  readonly expression?: Expression;
  readonly sameAs?: ElementId;
  readonly notSameAs: readonly ElementId[]; // separation of duty
  readonly strategy: 'claim' | 'all' | 'leastLoaded' | 'roundRobin';
  readonly onEmpty: 'incident' | 'leader' | 'starter' | 'skip';
  readonly onSelf: 'allow' | 'skip' | 'leader';
  readonly priority?: Expression;
}
/** 退回: what this step may be returned to; the targets themselves are `legalTargets` (§8). */
export interface Returns {
  readonly targets: 'any' | 'previous' | 'starter' | 'none' | readonly ElementId[];
  readonly resume: 'choose' | 'normal' | 'back';
  readonly crossFork: boolean;
  readonly compensate: boolean;
}
