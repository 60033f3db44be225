import { selectCase } from '../store/sql/case-view.ts';
import { readCaseContext } from './case-context.ts';
import type { DueView } from './due-view.ts';
import type { Names } from './names.ts';
import { publicAnswers } from './public-answers.ts';
import type { CasePorts } from './ports.ts';

export interface NextView {
  readonly step: Names;
  readonly who: Names[];
  readonly due: DueView | null;
}

/** Who has it now, as somebody outside may know: offices, never persons. */
export const nextOf = (
  ports: CasePorts,
  countyId: string,
  caseId: string,
): Promise<NextView | null> =>
  ports.withCounty({ countyId }, async (em) => {
    const row = await selectCase(em, countyId, caseId);
    if (!row) return null;
    const answers = publicAnswers(
      row,
      (await readCaseContext(em, ports, countyId, [row])).answersOf(row),
    );
    const [step] = answers.where;
    return step ? { step, who: answers.who, due: answers.due } : null;
  });
