import type { Json } from '../interpreter/values.ts';
import { can, isBarred, isCandidate, type TaskAction, type TaskFacts } from '../policies/task.ts';
import type { Person } from '../policies/person.ts';
import type { CaseRow } from '../store/sql/case-view.ts';
import type { TaskView } from '../store/sql/tasks.ts';
import { caseSuspended } from './refusals.ts';
import type { Directory } from './who.ts';

export interface Offer {
  readonly verb: 'claim' | 'unclaim' | 'complete' | 'choose' | 'transfer' | 'urge';
  readonly refusal: { code: string; params: Record<string, Json> } | null;
}
const VERBS = [
  'complete',
  'choose',
  'claim',
  'unclaim',
  'transfer',
  'urge',
] as const satisfies readonly TaskAction[];

/**
 * The buttons of a task from what the projection shows: right but impossible now is gray with the
 * code that would refuse it, no right is no button. The workflow's own guard has the last word.
 */
export const offersOf = (
  person: Person,
  task: TaskView,
  facts: TaskFacts,
  row: CaseRow,
  directory: Directory,
): Offer[] => {
  const isAsked = task.candidates.some((candidate) => person.principals.includes(candidate));
  return VERBS.flatMap((verb): Offer[] => {
    if (verb === (task.offered ? 'complete' : 'choose')) return [];
    const wouldBe = (verb === 'complete' || verb === 'choose' || verb === 'claim') && isAsked;
    if (!can(person, verb, facts) && !wouldBe) return [];
    if (verb === 'claim' && (task.assignee === person.personId || !isPool(task))) return [];
    return [{ verb, refusal: refusalOf(verb, person, task, facts, row, directory) }];
  });
};

const isPool = ({ candidates }: TaskView): boolean => candidates.length > 0;

const refusalOf = (
  verb: Offer['verb'],
  person: Person,
  task: TaskView,
  facts: TaskFacts,
  row: CaseRow,
  directory: Directory,
): Offer['refusal'] => {
  if (row.status !== 'active') return { code: 'caseClosed', params: { status: row.status } };
  if (row.suspension) {
    const { code, detail } = caseSuspended(row.suspension);
    return { code, params: detail.params };
  }
  if (task.closedAt !== null)
    return {
      code: 'taskChanged',
      params: {
        by: directory.person(task.completedBy),
        at: task.closedAt,
        outcome: task.outcome,
      },
    };
  if (verb === 'urge' || verb === 'unclaim' || verb === 'transfer') return null;
  if (isBarred(person, facts)) return { code: 'separationOfDuty', params: {} };
  const isFree = task.assignee === person.personId || isCandidate(person, facts);
  return isFree
    ? null
    : { code: 'alreadyClaimed', params: { by: directory.person(task.assignee) } };
};
