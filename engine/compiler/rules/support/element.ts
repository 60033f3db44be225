import type { ModdleElement } from 'bpmn-moddle';
import { isElementKind } from '../../elements/index.ts';
import { isDefinitionKind } from '../../event-definitions/index.ts';
import { definitionKind, definitionsOf, is, isCompensationHandler, kindOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What the interpreter cannot run yet is refused where it stands, never skipped. */
export const supportElement: Rule = {
  name: 'support/element',
  level: 'E',
  appliesTo: ['bpmn:FlowNode', 'bpmn:GlobalTask'],
  executableOnly: true,
  sketch: true,

  check(element, report) {
    if (is(element, 'ChoreographyActivity')) return; // has its own rule
    const unsupported = unsupportedIn(element);
    if (unsupported !== null) report(element, '', { actual: unsupported });
  },
};

const unsupportedIn = (element: ModdleElement): string | null => {
  const kind = kindOf(element);
  if (!isElementKind(kind)) return kind;
  if (isCompensationHandler(element)) return 'compensation handler';
  const definition = definitionsOf(element).find((one) => !isDefinitionKind(definitionKind(one)));
  return definition ? kindOf(definition) : null;
};
