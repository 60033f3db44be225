import type { CaseRow } from '../store/sql/case-view.ts';
import { uniqueBy, type FourAnswers } from './four-answers.ts';
import { elementOf, namesOf, type Names } from './names.ts';
import { phaseName } from './phase-names.ts';

/** The four answers as the requester gets them: public names of steps, offices instead of persons. */
export const publicAnswers = (row: CaseRow, answers: FourAnswers) => ({
  where: uniqueBy(
    answers.where.map(({ elementId, phase, step }) => publicName(row, elementId) ?? phase ?? step),
    ({ zh }) => zh,
  ),
  who: answers.who.flatMap(({ name, person }) => (person === null ? [name] : [])),
  due: answers.due,
  next: answers.next,
  phases: answers.phases,
});

/** A step without a public name is nobody's business outside; its phase is. */
export const publicName = (row: CaseRow, elementId: string): Names | null => {
  const element = elementOf(row.elements, elementId);
  return element?.publicName === undefined ? null : namesOf(element.publicName, element.nameEn);
};

export const publicPhase = (row: CaseRow, elementId: string): Names | null =>
  phaseName(elementOf(row.elements, elementId)?.phase);
