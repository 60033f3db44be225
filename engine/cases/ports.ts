import type { CaseRunner } from '../temporal/case-runner.ts';
import type { Evaluate } from '../interpreter/values.ts';
import type { WithCounty } from '../store/county.ts';
import type { CountyRow } from '../store/sql/accounts.ts';
import type { PlanLibrary } from './plan-library.ts';
import type { Person } from '../policies/person.ts';

/** What the use cases of this folder are given; nothing here is looked up by itself. */
export interface CasePorts {
  readonly withCounty: WithCounty;
  readonly listCounties: () => Promise<readonly CountyRow[]>;
  readonly runner: CaseRunner;
  readonly plans: PlanLibrary;
  readonly evaluate: Evaluate;
  readonly reached: Reached;
  readonly trackingSecret: string;
  readonly now: () => number;
}
/** Whether the projection has shown a revision, waiting a moment for it. */
export type Reached = (countyId: string, instanceId: string, rev: number) => Promise<boolean>;

/** Who acts, and through which door: goes into the audit with the act. */
export interface Doer {
  readonly person: Person;
  readonly session: string;
  readonly request: string;
}

export type ActReply = Extract<Awaited<ReturnType<CaseRunner['act']>>, { ok: true }>['value'];
export type InstanceInput = Parameters<CaseRunner['begin']>[0];
