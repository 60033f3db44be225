import type { EntityManager } from '@mikro-orm/postgresql';
import { namesOf, type Names } from '../cases/names.ts';
import type { Callable } from '../compiler/callables.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import { callsOutOf } from '../simulator/callee.ts';
import { selectCallables } from '../store/sql/callables.ts';

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

/** What of other procedures these are fixed to from now on, by process id. */
export const pinnedElsewhere = (plans: readonly ProcessPlan[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    callsOutOf(plans).flatMap(({ processId, planHash }) =>
      planHash === undefined ? [] : [[processId, planHash]],
    ),
  );
