import type { ModdleElement } from 'bpmn-moddle';
import {
  definitionKind,
  definitionsOf,
  elementOf,
  elementsOf,
  is,
  processOf,
} from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Between two pools, from something that sends to something that hears, about one message. */
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

    if (!maySend(source)) report(flow, 'source', { actual: source.id ?? '' });
    if (!mayHear(target)) report(flow, 'target', { actual: target.id ?? '' });

    const messages = [flow, source, target].flatMap(messagesOf);
    const [first] = messages;
    if (first && messages.some((message) => message !== first)) {
      report(flow, 'messages', { actual: [...new Set(messages.map(({ id }) => id))].join(', ') });
    }
  },
};

const poolsOf = (definitions: ModdleElement): readonly ModdleElement[] =>
  elementsOf(definitions, 'rootElements')
    .filter((root) => is(root, 'Collaboration'))
    .flatMap((root) => elementsOf(root, 'participants'));

const poolOf = (end: ModdleElement, pools: readonly ModdleElement[]): ModdleElement | undefined => {
  if (is(end, 'Participant')) return end;
  const process = processOf(end);
  return process && pools.find((pool) => elementOf(pool, 'processRef') === process);
};

const hasMessage = (event: ModdleElement): boolean =>
  definitionsOf(event).some((definition) => definitionKind(definition) === 'message');

const maySend = (end: ModdleElement): boolean =>
  is(end, 'Participant', 'Activity') ||
  (is(end, 'IntermediateThrowEvent', 'EndEvent') && hasMessage(end));

const mayHear = (end: ModdleElement): boolean =>
  is(end, 'Participant', 'Activity') || (is(end, 'CatchEvent') && hasMessage(end));

const messagesOf = (end: ModdleElement): readonly ModdleElement[] =>
  is(end, 'Participant')
    ? []
    : [end, ...definitionsOf(end)].flatMap((holder) => elementOf(holder, 'messageRef') ?? []);
