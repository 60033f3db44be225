import type { EntityManager } from '@mikro-orm/postgresql';
import { namesOf, type Names } from '../cases/names.ts';
import type { Callable } from '../compiler/callables.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import { selectCallables } from '../store/sql/callables.ts';
import { selectNewestPlan, selectPlan } from '../store/sql/plans.ts';

export interface CountyCallable extends Callable {
  readonly name: Names;
  readonly definition: Names;
  readonly versions: (Callable['versions'][number] & { readonly n: number })[];
}

/** What a procedure may call in the others of its county, and in its own earlier versions. */
export const readCallables = async (
  em: EntityManager,
  countyId: string,
  definitionId: string,
): Promise<CountyCallable[]> => {
  const rows = await selectCallables(em, countyId);
  const groups = Map.groupBy(rows, (row) => `${row.definitionId} ${row.processId}`);
  return [...groups.values()].flatMap(([newest, ...older]) =>
    newest
      ? [
          {
            processId: newest.processId,
            own: newest.definitionId === definitionId,
            name: namesOf(newest.name, newest.nameEn),
            definition: namesOf(newest.definitionName, newest.definitionNameEn),
            versions: [newest, ...older].map(({ number: n, hash, tag, inForce }) => {
              return { n, hash, tag, inForce };
            }),
          },
        ]
      : [],
  );
};

/** The plans of other procedures that these call, and those call in turn: for a run that is tried out. */
export const calledElsewhere = async (
  em: EntityManager,
  countyId: string,
  plans: readonly ProcessPlan[],
): Promise<readonly ProcessPlan[]> => {
  const found = new Map<string, ProcessPlan>();
  const pending = [...plans];
  for (let plan = pending.pop(); plan; plan = pending.pop()) {
    for (const { processId, planHash } of calledBy(plan)) {
      const known = [...plans, ...found.values()];
      const isKnown = known.some((other) =>
        planHash === undefined ? other.processId === processId : other.hash === planHash,
      );
      if (isKnown) continue;
      const called =
        planHash === undefined
          ? await selectNewestPlan(em, countyId, processId, null)
          : await selectPlan(em, countyId, planHash);
      if (!called) continue; // bound to the latest, and not published yet
      found.set(called.hash, called);
      pending.push(called);
    }
  }
  return [...found.values()];
};

/** What of other procedures these are fixed to from now on, by process id. */
export const pinnedElsewhere = (plans: readonly ProcessPlan[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    plans
      .flatMap(calledBy)
      .flatMap(({ processId, planHash }) =>
        planHash === undefined || plans.some(({ hash }) => hash === planHash)
          ? []
          : [[processId, planHash]],
      ),
  );

const calledBy = ({ nodes }: ProcessPlan) =>
  Object.values(nodes).flatMap((node) => (node.kind === 'callActivity' ? [node.called] : []));
