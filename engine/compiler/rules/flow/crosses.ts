import { is, isFlowNode, sourceOf, targetOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Both ends and the flow itself stand in one container: no flow crosses a border. */
export const flowCrosses: Rule = {
  name: 'flow/crosses',
  level: 'E',
  appliesTo: 'bpmn:SequenceFlow',
  sketch: true,

  check(flow, report) {
    const [source, target] = [sourceOf(flow), targetOf(flow)];
    if (!source || !target || ![source, target].every(isFlowNode)) return; // `flow/ends`
    if (is(target, 'StartEvent')) return; // likewise
    if (source.$parent !== target.$parent || source.$parent !== flow.$parent) {
      report(flow, '', { source: source.$parent?.id ?? '', target: target.$parent?.id ?? '' });
    }
  },
};
