import type { ModdleElement } from 'bpmn-moddle';
import { namedBy } from '../../assignment-words.ts';
import { elementsOf, extension, extensionElement, is, textOf } from '../../model.ts';
import type { Resources } from '../../options.ts';
import type { Rule } from '../../rule.ts';
import { isReachedWithout } from '../../ways.ts';
import { componentsOf, formOf } from './steps.ts';

const KEY = 'key'; // the variable that says YES: a key item (重点督办)
const COUNCIL = 'councilOfChairpersons';

/** domain.md §14 R5: only the council of chairpersons makes a Suggestion a key item. */
export const countyKey: Rule = {
  name: 'county/R5',
  level: 'B',
  appliesTo: 'bpmn:Task',
  executableOnly: true,

  check(task, report, { resources }) {
    if (!resources.forms || !mayMakeKey(task, resources.forms) || isOfCouncil(task)) return;
    if (isReachedWithout(task, isOfCouncil)) report(task, '');
  },
};

/** Its form asks for it, its result is it, or it says so outright. */
const mayMakeKey = (task: ModdleElement, forms: NonNullable<Resources['forms']>): boolean => {
  const schema = forms[formOf(task) ?? ''];
  const mapping = extensionElement(task, 'Mapping');
  return (
    componentsOf(schema).some(({ key }) => key === KEY) ||
    extension(task, 'resultVariable') === KEY ||
    (mapping ? elementsOf(mapping, 'outputs') : []).some(saysYes)
  );
};

const saysYes = (output: ModdleElement): boolean =>
  textOf(output, 'target') === KEY && (textOf(output, 'source') ?? '').includes('"YES"');

const isOfCouncil = (node: ModdleElement): boolean =>
  is(node, 'UserTask', 'ManualTask') && namedBy(node)?.id === COUNCIL;
