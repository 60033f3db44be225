import type { Refusal } from '../operations/operation.ts';
import { selectCase, type CaseRow } from '../store/sql/case-view.ts';
import type { CasePorts } from './ports.ts';
import { caseSuspended } from './refusals.ts';

/** The engine only knows that the case is suspended; readers are told the rest. */
export const wordedSuspension = async (
  ports: CasePorts,
  { countyId, id }: Pick<CaseRow, 'countyId' | 'id'>,
  refusal: Refusal,
): Promise<Refusal> => {
  if (refusal.code !== 'caseSuspended') return refusal;
  const row = await ports.withCounty({ countyId }, (em) => selectCase(em, countyId, id));
  return row?.suspension ? caseSuspended(row.suspension) : refusal; // not shown yet
};
