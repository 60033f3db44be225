import type { ModdleElement } from 'bpmn-moddle';
import { assignment } from '../../assignment-words.ts';
import { idOf, wordsOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Separation of duty leaves somebody: who must not be the same is not at once demanded to be. */
export const assignDuty: Rule = {
  name: 'assign/duty',
  level: 'B',
  appliesTo: ['bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:GlobalUserTask', 'bpmn:AdHocSubProcess'],
  executableOnly: true,

  check(task, report, { elements }) {
    const asked = personOf(task, elements);
    for (const id of wordsOf(assignment(task, 'notSameAs'))) {
      const other = elements.find((element) => element.id === id);
      if (other && isSame(asked, personOf(other, elements))) report(task, '', { actual: id });
    }
  },
};

/** The step whose person this is, and the person where one is named outright. */
interface Person {
  readonly step: string;
  readonly user: string | undefined;
}

const personOf = (task: ModdleElement, elements: readonly ModdleElement[]): Person => {
  const passed = [task];
  for (let at: ModdleElement | undefined = task; at;) {
    const named: string | undefined = assignment(at, 'sameAs');
    at = named === undefined ? undefined : elements.find(({ id }) => id === named);
    if (!at || passed.includes(at)) break; // a circle is `ref/cycle`
    passed.push(at);
  }
  const first = passed.at(-1) ?? task;
  const user = assignment(first, 'user');
  return { step: idOf(first), user: user?.startsWith('=') ? undefined : user };
};

const isSame = (one: Person, other: Person): boolean =>
  one.step === other.step || (one.user !== undefined && one.user === other.user);
