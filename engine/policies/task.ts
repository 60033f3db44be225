import { can as canCase, type CaseFacts } from './case.ts';
import { holds, type Person, type Role } from './person.ts';

/** Tasks: who may press which button. Whether it is possible now is the operation's own guard. */
export type TaskAction =
  | 'view'
  | 'saveDraft'
  | 'preview'
  | 'claim'
  | 'unclaim'
  | 'complete'
  | 'choose'
  | 'transfer'
  | 'urge';
export interface TaskFacts {
  readonly assignee: string | null;
  readonly owner: string | null;
  readonly candidates: readonly string[];
  readonly excluded: readonly string[]; // barred by separation of duty
  readonly completedBy: string | null;
  readonly isOpen: boolean;
  readonly case: CaseFacts;
}

type Relation = 'assignee' | 'candidate' | 'owner' | 'performer' | 'reader' | 'supervisor';

const ALLOWED: Readonly<Record<TaskAction, readonly Relation[]>> = {
  view: ['assignee', 'candidate', 'owner', 'performer', 'reader'],
  saveDraft: ['assignee', 'candidate'],
  preview: ['assignee', 'candidate'],
  claim: ['candidate'],
  unclaim: ['assignee'],
  complete: ['assignee', 'candidate'],
  choose: ['assignee', 'candidate'],
  transfer: ['assignee'],
  urge: ['supervisor'],
};

/** domain.md §9.2, row “supervise, urge”. */
const SUPERVISORS: readonly Role[] = [
  'leadDeputy',
  'coSigner',
  'stationHead',
  'streetCongressWorkCommittee',
  'deputyAffairsCommittee',
  'counterpartCommittee',
  'councilOfChairpersons',
  'governmentOffice',
];

const IS: Readonly<Record<Relation, (person: Person, task: TaskFacts) => boolean>> = {
  assignee: (person, task) => task.assignee === person.personId,
  candidate: (person, task) => isCandidate(person, task),
  owner: (person, task) => task.owner === person.personId,
  performer: (person, task) => task.completedBy === person.personId,
  reader: (person, task) => canCase(person, 'view', task.case),
  supervisor: (person, task) =>
    task.isOpen &&
    canCase(person, 'view', task.case) &&
    SUPERVISORS.some((role) => holds(person, role)),
};

/** While a colleague holds it, the pool has no say; a barred person is never in it. */
export const isCandidate = (person: Person, task: TaskFacts): boolean =>
  (task.assignee === null || task.assignee === person.personId) &&
  !isBarred(person, task) &&
  task.candidates.some((candidate) => person.principals.includes(candidate));

export const isBarred = (person: Person, task: TaskFacts): boolean =>
  task.excluded.includes(person.personId);

export const can = (person: Person, action: TaskAction, task: TaskFacts): boolean =>
  task.case.countyId === person.countyId &&
  (action === 'view' || !isBarred(person, task)) &&
  ALLOWED[action].some((relation) => IS[relation](person, task));
