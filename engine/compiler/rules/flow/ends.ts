import {
  is,
  isCompensationHandler,
  isEventSubProcess,
  isFlowNode,
  sourceOf,
  targetOf,
} from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A flow leads from a node that can pass a token on to one that can take it. */
export const flowEnds: Rule = {
  name: 'flow/ends',
  level: 'E',
  appliesTo: 'bpmn:SequenceFlow',
  sketch: true,

  check(flow, report) {
    const [source, target] = [sourceOf(flow), targetOf(flow)];
    if (!source || !target) return; // `ref/unresolved`
    for (const end of [source, target]) {
      if (!isFlowNode(end)) report(flow, 'noNode', { actual: end.id ?? '' });
      else if (isEventSubProcess(end)) report(flow, 'eventSubProcess', { actual: end.id ?? '' });
      else if (isCompensationHandler(end)) report(flow, 'handler', { actual: end.id ?? '' });
    }
    if (is(target, 'StartEvent', 'BoundaryEvent'))
      report(flow, 'target', { actual: target.id ?? '' });
    if (is(source, 'EndEvent')) report(flow, 'source', { actual: source.id ?? '' });
  },
};
