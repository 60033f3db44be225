import {
  definitionKind,
  definitionsOf,
  flowNodesOf,
  is,
  isEventSubProcess,
  isFalse,
  isNoneStart,
} from '../../model.ts';
import type { ReportFault, Rule } from '../../rule.ts';
import { START_TRIGGERS } from '../../support/event-matrix.ts';
import type { ModdleElement } from 'bpmn-moddle';

/** Who may begin what: triggers, their number and whether they interrupt, by container. */
export const startKind: Rule = {
  name: 'start/kind',
  level: 'E',
  appliesTo: ['bpmn:Process', 'bpmn:SubProcess'],

  check(container, report) {
    const starts = flowNodesOf(container).filter((node) => is(node, 'StartEvent'));
    if (isEventSubProcess(container)) return checkHandler(container, starts, report);
    for (const start of starts) {
      if (isFalse(start, 'isInterrupting')) report(start, 'notInterrupting');
    }
    if (is(container, 'SubProcess')) checkSubProcess(starts, report);
    else checkTriggers(starts, START_TRIGGERS.process, report);
  },
};

const checkHandler = (
  container: ModdleElement,
  starts: readonly ModdleElement[],
  report: ReportFault,
): void => {
  if (starts.length !== 1) report(container, 'oneTrigger', { actual: starts.length });
  starts.filter(isNoneStart).forEach((start) => report(start, 'untriggered'));
  for (const start of starts.filter((one) => isFalse(one, 'isInterrupting'))) {
    if (definitionsOf(start).some((definition) => definitionKind(definition) === 'error'))
      report(start, 'errorInterrupts');
  }
  checkTriggers(starts, START_TRIGGERS.handler, report);
};

const checkSubProcess = (starts: readonly ModdleElement[], report: ReportFault): void => {
  const [, second] = starts.filter(isNoneStart);
  if (second) report(second, 'oneStart', { actual: starts.filter(isNoneStart).length });
  starts.filter((start) => !isNoneStart(start)).forEach((start) => report(start, 'triggered'));
};

const checkTriggers = (
  starts: readonly ModdleElement[],
  allowed: readonly string[],
  report: ReportFault,
): void => {
  for (const start of starts) {
    for (const kind of definitionsOf(start).map(definitionKind)) {
      if (!allowed.includes(kind)) report(start, 'trigger', { actual: kind });
    }
  }
};
