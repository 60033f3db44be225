import type { ModdleElement } from 'bpmn-moddle';
import { handlersOf } from '../../compensation.ts';
import {
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
    if (outgoingOf(event).length === 0 && !kinds.includes('compensate')) report(event, 'outgoing');
    if (kinds.includes('compensate')) checkCompensation(event, report);
    if (!isInterrupting(event) && kinds.some((kind) => kind === 'error' || kind === 'cancel')) {
      report(event, 'interrupting');
    }
  },
};

/** It leads to one handler, by an association: no token passes it. */
const checkCompensation = (event: ModdleElement, report: ReportFault): void => {
  if (outgoingOf(event).length > 0) report(event, 'compensationFlow');
  const handlers = handlersOf(event).filter(isCompensationHandler).length;
  if (handlers !== 1) report(event, 'compensationHandler', { actual: handlers });
};
