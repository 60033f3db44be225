import type { ModdleElement } from 'bpmn-moddle';
import {
  boundaryEventsOf,
  definitionKind,
  definitionsOf,
  incomingOf,
  is,
  isTrue,
  outgoingOf,
  targetOf,
  textOf,
} from '../../model.ts';
import { isUnconnected } from '../../scope.ts';
import type { ReportFault, Rule } from '../../rule.ts';

const CATCHABLE = ['message', 'signal', 'timer', 'conditional'];

/** The first of several events decides, so each flow, unconditional (`flow/condition`), leads straight to one. */
export const gatewayEvent: Rule = {
  name: 'gateway/event',
  level: 'E',
  appliesTo: 'bpmn:EventBasedGateway',

  check(gateway, report) {
    const flows = outgoingOf(gateway);
    if (flows.length < 2 && !isUnconnected(gateway)) {
      report(gateway, 'few', { actual: flows.length });
    }
    const targets = flows.flatMap((flow) => targetOf(flow) ?? []);
    for (const target of targets) checkTarget(target, report);
    const receives = targets.some((target) => is(target, 'ReceiveTask'));
    const catchesMessage = targets.some((target) =>
      definitionsOf(target).some((definition) => definitionKind(definition) === 'message'),
    );
    if (receives && catchesMessage) report(gateway, 'mixed');
    checkInstantiation(gateway, report);
  },
};

const checkTarget = (target: ModdleElement, report: ReportFault): void => {
  const kinds = definitionsOf(target).map(definitionKind);
  const isCatch =
    is(target, 'IntermediateCatchEvent') &&
    kinds.length > 0 &&
    kinds.every((kind) => CATCHABLE.includes(kind));
  if (!isCatch && !is(target, 'ReceiveTask')) report(target, 'target');
  else if (incomingOf(target).length !== 1) report(target, 'shared');
  else if (boundaryEventsOf(target).length > 0) report(target, 'boundary');
};

const checkInstantiation = (gateway: ModdleElement, report: ReportFault): void => {
  const instantiates = isTrue(gateway, 'instantiate');
  if (textOf(gateway, 'eventGatewayType') === 'Parallel' && !instantiates) {
    report(gateway, 'parallel');
  }
  if (!instantiates) return;
  if (incomingOf(gateway).length > 0) report(gateway, 'incoming');
  if (!is(gateway.$parent, 'Process')) report(gateway, 'level');
};
