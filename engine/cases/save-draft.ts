import type { Json, Variables } from '../interpreter/values.ts';
import type { Person } from '../policies/person.ts';
import { saveDraft } from '../store/drafts.ts';
import type { FoundTask } from './find-task.ts';
import type { CasePorts } from './ports.ts';

/** 暂存: kept as it is, valid or not; only its writer ever sees it. */
export const createSaveDraft =
  ({ withCounty }: Pick<CasePorts, 'withCounty'>) =>
  async (
    { countyId, accountId }: Person,
    { view }: FoundTask,
    draft: { readonly values: Variables; readonly outcome?: string | undefined },
  ): Promise<{ savedAt: number }> => {
    const body = { values: draft.values, outcome: draft.outcome ?? null } as Json;
    const at = await withCounty({ countyId, accountId }, (em) =>
      saveDraft(em, { countyId, accountId, taskId: view.id }, body),
    );
    return { savedAt: at.getTime() };
  };
