import type { ModdleElement } from 'bpmn-moddle';
import { isElementKind } from '../../elements/index.ts';
import { isDefinitionKind } from '../../event-definitions/index.ts';
import { storesOf } from '../../data-reach.ts';
import {
  definitionKind,
  definitionsOf,
  extension,
  is,
  isEventSubProcess,
  kindOf,
  textOf,
} from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What the interpreter cannot run yet is refused where it stands, never skipped. */
export const supportElement: Rule = {
  name: 'support/element',
  level: 'E',
  appliesTo: ['bpmn:FlowNode', 'bpmn:DataAssociation'],
  executableOnly: true,
  sketch: true,

  check(element, report) {
    if (is(element, 'ChoreographyActivity', 'ImplicitThrowEvent')) return; // not among the steps
    const unsupported = unsupportedIn(element);
    if (unsupported !== null) report(element, '', { actual: unsupported });
  },
};

/** A data store is a register of the county, or nobody knows where it is. */
const unkeptStoreIn = (association: ModdleElement): boolean =>
  storesOf(association).some((store) => extension(store, 'register') === undefined);

const unsupportedIn = (element: ModdleElement): string | null => {
  const kind = kindOf(element);
  if (is(element, 'DataAssociation')) return unkeptStoreIn(element) ? 'data store access' : null;
  if (!isElementKind(kind)) return kind;
  if (isEventSubProcess(element) && kind !== 'subProcess') return `${kind} triggered by an event`;
  const method = is(element, 'Transaction') ? textOf(element, 'method') : undefined;
  if (method !== undefined && !/^(##)?compensate$/i.test(method)) {
    return `transaction of method ${method}`;
  }
  const definition = definitionsOf(element).find((one) => !isDefinitionKind(definitionKind(one)));
  return definition ? kindOf(definition) : null;
};
