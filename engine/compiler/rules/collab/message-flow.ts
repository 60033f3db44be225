import type { ModdleElement } from 'bpmn-moddle';
import { hearsMessages, messagesAt } from '../../message-flows.ts';
import {
  definitionKind,
  definitionsOf,
  elementOf,
  elementsOf,
  is,
  isActivity,
  isExecutable,
  processOf,
} from '../../model.ts';
import type { Rule } from '../../rule.ts';

/**
 * Between two pools, from something that sends to something that hears, about one message. What
 * an end must be is judged where it may run; a flow to an activity that cannot hear is only drawn.
 */
export const collabMessageFlow: Rule = {
  name: 'collab/message-flow',
  level: 'E',
  appliesTo: 'bpmn:MessageFlow',

  check(flow, report, { definitions }) {
    const [source, target] = [elementOf(flow, 'sourceRef'), elementOf(flow, 'targetRef')];
    if (!source || !target) return;
    const pools = poolsOf(definitions);
    const [from, to] = [poolOf(source, pools), poolOf(target, pools)];
    if (!from || !to) report(flow, 'noPool');
    else if (from === to) report(flow, 'samePool');

    if (mayRun(source) && !maySend(source)) report(flow, 'source', { actual: source.id ?? '' });
    if (mayRun(target) && !is(target, 'Participant') && !hearsMessages(target))
      report(flow, isActivity(target) ? 'deaf' : 'target', { actual: target.id ?? '' });

    const named = [
      elementsAsList(elementOf(flow, 'messageRef')),
      messagesAt(source),
      messagesAt(target),
    ];
    if (!haveOneInCommon(named.filter((messages) => messages.length > 0))) {
      const actual = [...new Set(named.flat().map(({ id }) => id))].join(', ');
      report(flow, 'messages', { actual });
    }
  },
};

const elementsAsList = (one: ModdleElement | undefined): readonly ModdleElement[] =>
  one ? [one] : [];

/** An event with several definitions sends or hears several messages; one of them is meant. */
const haveOneInCommon = ([first, ...others]: readonly (readonly ModdleElement[])[]): boolean =>
  !first || first.some((message) => others.every((messages) => messages.includes(message)));

const poolsOf = (definitions: ModdleElement): readonly ModdleElement[] =>
  elementsOf(definitions, 'rootElements')
    .filter((root) => is(root, 'Collaboration'))
    .flatMap((root) => elementsOf(root, 'participants'));

const poolOf = (end: ModdleElement, pools: readonly ModdleElement[]): ModdleElement | undefined => {
  if (is(end, 'Participant')) return end;
  const process = processOf(end);
  return process && pools.find((pool) => elementOf(pool, 'processRef') === process);
};

const mayRun = (end: ModdleElement): boolean => {
  const process = processOf(end);
  return process === undefined || isExecutable(process);
};

const maySend = (end: ModdleElement): boolean =>
  is(end, 'Participant', 'Activity') ||
  (is(end, 'IntermediateThrowEvent', 'EndEvent') &&
    definitionsOf(end).some((definition) => definitionKind(definition) === 'message'));
