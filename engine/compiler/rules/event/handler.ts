import type { ModdleElement } from 'bpmn-moddle';
import {
  boundaryEventsOf,
  definitionKind,
  definitionsOf,
  elementOf,
  flowNodesOf,
  idOf,
  is,
  isEventSubProcess,
  isInterrupting,
  kindOf,
  textOf,
} from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A handler stands beside the paths (`flow/ends`), and no second interrupting one waits for the same thing. */
export const eventHandler: Rule = {
  name: 'event/handler',
  level: 'E',
  appliesTo: 'bpmn:SubProcess',

  check(handler, report) {
    if (!isEventSubProcess(handler)) return;
    if (boundaryEventsOf(handler).length > 0) report(handler, 'boundary');

    const siblings = handler.$parent ? flowNodesOf(handler.$parent).filter(isEventSubProcess) : [];
    const earlier = siblings.slice(0, siblings.indexOf(handler));
    for (const trigger of triggersOf(handler)) {
      if (earlier.some((sibling) => triggersOf(sibling).includes(trigger))) {
        report(handler, 'twice', { trigger });
      }
    }
  },
};

/** What an interrupting handler waits for, as one word: two equal words can both be meant. */
const triggersOf = (handler: ModdleElement): readonly string[] =>
  flowNodesOf(handler)
    .filter((node) => is(node, 'StartEvent') && isInterrupting(node))
    .flatMap(definitionsOf)
    .flatMap((definition) => {
      const kind = definitionKind(definition);
      const declared = elementOf(definition, `${kind}Ref`);
      const isCatchAll = ['error', 'escalation', 'compensate'].includes(kind);
      return declared || isCatchAll ? [`${kind} ${declared ? meaningOf(declared) : '*'}`] : [];
    });

/** Codes and names are what is compared when it happens; an id stands in for either. */
const meaningOf = (declared: ModdleElement): string => {
  const property = CODES[kindOf(declared)] ?? 'name';
  return textOf(declared, property) ?? idOf(declared);
};
const CODES: Readonly<Record<string, string>> = {
  error: 'errorCode',
  escalation: 'escalationCode',
};
