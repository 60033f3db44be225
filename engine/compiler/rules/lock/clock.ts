import type { ModdleElement } from 'bpmn-moddle';
import { definitionsOf, extensionElement, hostOf, idOf, textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { lockedBy } from './locked.ts';

/**
 * A statutory clock runs where and as the template says. How long it is stands in the county's
 * terms, whose own locks keep it from being longer.
 */
export const lockClock: Rule = {
  name: 'lock/clock',
  level: 'B',
  appliesTo: 'bpmn:Definitions',

  check(_definitions, report, context) {
    for (const { original, own } of lockedBy('clock', context)) {
      if (!own) continue; // of a locked element, `lock/element` says so
      const [expected, actual] = [clockOf(original), clockOf(own)];
      if (actual !== expected) report(own, '', { expected, actual: actual || '–' });
    }
  },
};

const PARTS = ['key', 'value', 'unit', 'anchor', 'roll', 'calendar'];

/** `reply.byClass @H_First`: its term, and the activity it stands on. */
const clockOf = (element: ModdleElement): string => {
  const host = hostOf(element);
  const holders = host ? definitionsOf(element) : [element];
  return [
    ...holders.flatMap((holder) => {
      const timer = extensionElement(holder, 'Timer');
      return timer ? PARTS.flatMap((part) => textOf(timer, part) ?? []) : [];
    }),
    ...(host ? [`@${idOf(host)}`] : []),
  ].join(' ');
};
