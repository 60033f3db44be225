import type { ModdleElement } from 'bpmn-moddle';
import { boundaryEventsOf, definitionKind, definitionsOf, is } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Canceled without a way on: the path ends there, which is rarely meant. */
export const transactionNoCancel: Rule = {
  name: 'transaction/no-cancel',
  level: 'A',
  appliesTo: 'bpmn:EndEvent',

  check(event, report) {
    if (!cancels(event)) return;
    const transaction = transactionAround(event);
    if (transaction && !boundaryEventsOf(transaction).some(cancels)) report(event, '');
  },
};

const cancels = (event: ModdleElement): boolean =>
  definitionsOf(event).some((definition) => definitionKind(definition) === 'cancel');

const transactionAround = (event: ModdleElement): ModdleElement | undefined => {
  for (let at = event.$parent; at; at = at.$parent) if (is(at, 'Transaction')) return at;
  return undefined;
};
