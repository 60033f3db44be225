import type { ElementId, NodeOf, ProcessPlan } from '../interpreter/plan.ts';

/** What a call is compiled to: a state of a process, or without hash whatever is its latest. */
export type Called = Pick<NodeOf<'callActivity'>['called'], 'processId' | 'planHash'>;

/** What calls of a file lead to outside it, and what is called from there. */
export interface Elsewhere {
  readonly plans: readonly ProcessPlan[];
  /** What the latest of a process is to who calls; where nothing is said, it is the file’s. */
  readonly latest: readonly Latest[];
}
export interface Latest {
  readonly caller: string | null; // hash of a plan outside the file; null: the file
  readonly processId: ElementId;
  readonly planHash: string;
}
export interface Callable {
  readonly plans: readonly ProcessPlan[]; // of the file
  readonly elsewhere?: Elsewhere;
}

/** The plan a call begins, as the county’s cases would find it; null: there is none. */
export const calleeOf = (
  { plans, elsewhere }: Callable,
  caller: ProcessPlan,
  { processId, planHash }: Called,
): ProcessPlan | null => {
  const from = plans.some(({ hash }) => hash === caller.hash) ? null : caller.hash;
  const latest = elsewhere?.latest.find(
    (one) => one.caller === from && one.processId === processId,
  );
  const wanted = planHash ?? latest?.planHash;
  const found =
    wanted === undefined
      ? plans.find((plan) => plan.processId === processId)
      : [...plans, ...(elsewhere?.plans ?? [])].find(({ hash }) => hash === wanted);
  return found ?? null;
};

/** What plans call, each once. */
export const callsOf = (plans: readonly ProcessPlan[]): readonly Called[] => {
  const calls = new Map<string, Called>();
  for (const { nodes } of plans)
    for (const node of Object.values(nodes)) {
      if (node.kind !== 'callActivity') continue;
      const { processId, planHash } = node.called;
      calls.set(`${processId} ${planHash ?? ''}`, {
        processId,
        ...(planHash === undefined ? {} : { planHash }),
      });
    }
  return [...calls.values()];
};

/** Of those of a file, what no plan of it answers. */
export const callsOutOf = (plans: readonly ProcessPlan[]): readonly Called[] =>
  callsOf(plans).filter(
    ({ processId, planHash }) =>
      !plans.some((plan) =>
        planHash === undefined ? plan.processId === processId : plan.hash === planHash,
      ),
  );
