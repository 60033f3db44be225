import type { ModdleElement } from 'bpmn-moddle';
import { assignment } from '../../assignment-words.ts';
import { extensionElement, is, textOf, wordsOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What `bh` elements refer to: steps somebody did, or will do. A circle of `sameAs` names nobody. */
export const refPeople: Rule = {
  name: 'ref/people',
  level: 'E',
  appliesTo: ['bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:GlobalUserTask', 'bpmn:AdHocSubProcess'],
  executableOnly: true,

  check(task, report, { elements }) {
    for (const { property, id } of namedBy(task)) {
      const named = elements.find((element) => element.id === id);
      if (!named) report(task, 'ref/unresolved', { property, actual: id });
      else if (!isStep(named, property)) {
        const actual = `${named.$type.replace(/^\w+:/, '')} ${id}`;
        report(task, 'ref/type', { property, expected: 'UserTask', actual });
      }
    }
    const circle = circleFrom(task, elements);
    if (circle && circle[0] === firstOf(circle, elements)) {
      report(task, 'ref/cycle.same', { actual: circle.map(({ id }) => id).join(' → ') });
    }
  },
};

/** People return also to where a case was submitted. */
const isStep = (named: ModdleElement, property: string): boolean =>
  is(named, 'UserTask', 'ManualTask') || (property === 'elements' && is(named, 'StartEvent'));

const namedBy = (task: ModdleElement): readonly { property: string; id: string }[] => {
  const back = extensionElement(task, 'Return');
  const words = (property: string, said: string | undefined) =>
    wordsOf(said).map((id) => ({ property, id }));
  return [
    ...words('sameAs', assignment(task, 'sameAs')),
    ...words('notSameAs', assignment(task, 'notSameAs')),
    ...words('elements', back && textOf(back, 'elements')),
  ];
};

/** The tasks on the way from this one back to it. */
const circleFrom = (
  task: ModdleElement,
  elements: readonly ModdleElement[],
): readonly ModdleElement[] | null => {
  const passed: ModdleElement[] = [];
  for (let at: ModdleElement | undefined = task; at && !passed.includes(at);) {
    passed.push(at);
    const next: string | undefined = assignment(at, 'sameAs');
    at = next === undefined ? undefined : elements.find(({ id }) => id === next);
    if (at === task) return passed;
  }
  return null;
};

/** One problem a circle: at the task that comes first in the file. */
const firstOf = (
  circle: readonly ModdleElement[],
  elements: readonly ModdleElement[],
): ModdleElement | undefined => elements.find((element) => circle.includes(element));
