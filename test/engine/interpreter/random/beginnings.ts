import type { FlowNode, ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { StartTrigger } from '../../../../engine/interpreter/state.ts';
import {
  catchEvent,
  conditional,
  eventBased,
  exclusive,
  message,
  parallel,
  receiveTask,
  signal,
  start,
  timer,
  type Sketch,
} from '../../../support/plan-builder.ts';
import type { Beginning } from './shapes.ts';

interface Drawn {
  readonly sketches: readonly Sketch[];
  readonly arrows: readonly string[];
  readonly last: string; // the body follows
}

/** The ways into a process (bpmn.md §3.1), brought together in front of its body. */
export const drawBeginning = (beginning: Beginning): Drawn => {
  const plain = start('begin');
  const [asked, rung] = [message('ask'), signal('ring')];
  switch (beginning) {
    case 'plain':
      return { sketches: [plain], arrows: [], last: plain.id };
    case 'several':
      return merged([
        plain,
        start('asked', { definitions: [asked] }),
        start('askedOrRung', { definitions: [asked, rung] }),
        start('late', { definitions: [timer('PT1H')] }),
        start('many', { definitions: [conditional('n > 6')] }),
      ]);
    case 'all':
      return merged([
        plain,
        start('askedAndRung', { definitions: [asked, rung], parallelMultiple: true }),
      ]);
    case 'receiveTask':
      return merged([plain, receiveTask('receive', { message: asked, instantiate: true })]);
    case 'oneOf':
      return behind(false, exclusive('first'));
    case 'eachOf':
      return behind(true, parallel('each'));
  }
};

const merged = (starts: readonly Sketch[]): Drawn => ({
  sketches: [...starts, exclusive('begun')],
  arrows: starts.map(({ id }) => `${id} -> begun`),
  last: 'begun',
});

const behind = (isParallel: boolean, join: Sketch): Drawn => {
  const events = [
    catchEvent('asked', { definitions: [message('ask')] }),
    catchEvent('told', { definitions: [message('tell')] }),
  ];
  return {
    sketches: [eventBased('gate', { instantiate: true, parallel: isParallel }), ...events, join],
    arrows: events.flatMap(({ id }) => [`gate -> ${id}`, `${id} -> ${join.id}`]),
    last: join.id,
  };
};

/** Whatever may begin an instance of the plan; null: somebody simply starts it. */
export const triggersOf = (plan: ProcessPlan): readonly (StartTrigger | null)[] => {
  const { starts, triggeredStarts } = plan.scope;
  const triggered = triggeredStarts.flatMap((id) => {
    const node = plan.nodes[id];
    return node ? triggersAt(plan, node) : [];
  });
  return starts.length > 0 ? [null, ...triggered] : triggered;
};

const PAYLOAD = { n: 5, told: true };

const triggersAt = (plan: ProcessPlan, node: FlowNode): readonly StartTrigger[] => {
  const elementId = node.id;
  switch (node.kind) {
    case 'startEvent': {
      const each = node.definitions.map(({ type }, definition) => ({
        definition,
        payload: type === 'timer' ? {} : PAYLOAD,
      }));
      return node.parallelMultiple
        ? [{ elementId, payload: {}, heard: each }]
        : each.map((heard) => ({ elementId, ...heard }));
    }
    case 'eventBasedGateway':
      return targetsOf(plan, node).map((target) => ({ elementId: target, payload: PAYLOAD }));
    default:
      return [{ elementId, payload: PAYLOAD, key: 'K-1' }];
  }
};

export const targetsOf = ({ flows }: ProcessPlan, { outgoing }: FlowNode): readonly string[] =>
  outgoing.flatMap((flow) => flows[flow]?.target ?? []);
