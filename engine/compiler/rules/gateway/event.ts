import type { ModdleElement } from 'bpmn-moddle';
import {
  boundaryEventsOf,
  definitionKind,
  definitionsOf,
  hasCondition,
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

/** The first of several events decides, so each flow, unconditional, leads straight to one. */
export const gatewayEvent: Rule = {
  name: 'gateway/event',
  level: 'E',
  appliesTo: 'bpmn:EventBasedGateway',

  check(gateway, report) {
    const flows = outgoingOf(gateway);
    if (flows.length < 2 && !isUnconnected(gateway)) {
      report(gateway, 'few', { actual: flows.length });
    }
    for (const flow of flows) if (hasCondition(flow)) report(flow, 'conditional');
    const targets = flows.flatMap((flow) => targetOf(flow) ?? []);
    for (const target of targets) checkTarget(target, report);
    const receives = targets.some((target) => is(target, 'ReceiveTask'));
    const catchesMessage = targets.some((target) =>
      definitionsOf(target).some((definition) => definitionKind(definition) === 'message'),
    );
    if (receives && catchesMessage) report(gateway, 'mixed');
    checkInstantiation(gateway, targets, report);
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

/** All of several are awaited of one conversation: only messages know which one it is (BPMN 10.6.6). */
const checkInstantiation = (
  gateway: ModdleElement,
  targets: readonly ModdleElement[],
  report: ReportFault,
): void => {
  const instantiates = isTrue(gateway, 'instantiate');
  const isParallel = textOf(gateway, 'eventGatewayType') === 'Parallel';
  if (isParallel && !instantiates) report(gateway, 'parallel');
  if (!instantiates) return;
  for (const target of isParallel ? targets.filter(isNoMessage) : []) report(target, 'message');
  if (incomingOf(gateway).length > 0) report(gateway, 'incoming');
  if (!is(gateway.$parent, 'Process')) report(gateway, 'level');
};

const isNoMessage = (target: ModdleElement): boolean =>
  is(target, 'IntermediateCatchEvent') &&
  definitionsOf(target)
    .map(definitionKind)
    .some((kind) => CATCHABLE.includes(kind) && kind !== 'message');
