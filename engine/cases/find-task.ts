import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseFacts } from '../policies/case.ts';
import type { Person } from '../policies/person.ts';
import type { TaskFacts } from '../policies/task.ts';
import { selectCase, type CaseRow } from '../store/sql/case-view.ts';
import { selectTask, type DrawnTask, type TaskView } from '../store/sql/tasks.ts';
import type { CasePorts } from './ports.ts';

/** A task with its case, as the policies judge it and the use cases read it. */
export interface FoundTask extends TaskFacts {
  readonly view: DrawnTask;
  readonly row: CaseRow;
}
export interface FoundCase extends CaseFacts {
  readonly row: CaseRow;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const findTask = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<FoundTask | null> => {
  const view = await selectTask(em, countyId, id);
  const row = view && (await selectCase(em, countyId, view.caseId));
  return view && row ? { ...factsOf(view, row), view, row } : null;
};

export const factsOf = (view: TaskView, row: CaseRow): TaskFacts => ({
  assignee: view.assignee,
  owner: view.owner,
  candidates: view.candidates,
  excluded: view.excluded,
  completedBy: view.completedBy,
  isOpen: view.closedAt === null,
  case: row,
});

export const createFindTask =
  ({ withCounty }: Pick<CasePorts, 'withCounty'>) =>
  ({ countyId, accountId }: Person, id: string): Promise<FoundTask | null> =>
    withCounty({ countyId, accountId }, (em) => findTask(em, countyId, id));

export const createFindCase =
  ({ withCounty }: Pick<CasePorts, 'withCounty'>) =>
  async ({ countyId, accountId }: Person, id: string): Promise<FoundCase | null> => {
    if (!UUID.test(id)) return null;
    const row = await withCounty({ countyId, accountId }, (em) => selectCase(em, countyId, id));
    return row && { ...row, row };
  };
