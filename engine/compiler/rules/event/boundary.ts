import type { ModdleElement } from 'bpmn-moddle';
import { handlersOf, isCompensation } from '../../compensation.ts';
import {
  boundaryEventsOf,
  definitionKind,
  definitionsOf,
  hostOf,
  isCompensationHandler,
  isInterrupting,
  outgoingOf,
} from '../../model.ts';
import type { ReportFault, Rule } from '../../rule.ts';

/** On an activity of its own container, with a way on; an error leaves nothing to go on beside. */
export const eventBoundary: Rule = {
  name: 'event/boundary',
  level: 'E',
  appliesTo: 'bpmn:BoundaryEvent',
  sketch: true,

  check(event, report) {
    const host = hostOf(event);
    if (host && host.$parent !== event.$parent) report(event, 'host', { actual: host.id ?? '' });
    const kinds = definitionsOf(event).map(definitionKind);
    const onlyCompensates = kinds.length > 0 && kinds.every((kind) => kind === 'compensate');
    if (outgoingOf(event).length === 0 && !onlyCompensates) report(event, 'outgoing');
    if (kinds.includes('compensate')) checkCompensation(event, report);
    if (!isInterrupting(event) && kinds.some((kind) => kind === 'error' || kind === 'cancel')) {
      report(event, 'interrupting');
    }
  },
};

/** It leads to one handler, by an association: no token passes it. */
const checkCompensation = (event: ModdleElement, report: ReportFault): void => {
  if (outgoingOf(event).length > 0) report(event, 'compensationFlow');
  const handlers = handlersOf(event).filter(isCompensationHandler);
  if (handlers.length !== 1) report(event, 'compensationHandler', { actual: handlers.length });
  for (const { id = '', $parent: container } of handlers) {
    if (container !== event.$parent) report(event, 'compensationElsewhere', { actual: id });
  }
  const host = hostOf(event);
  const [first] = host ? boundaryEventsOf(host).filter(isCompensation) : [];
  if (first && first !== event) report(event, 'compensationTwice', { actual: first.id ?? '' });
};
