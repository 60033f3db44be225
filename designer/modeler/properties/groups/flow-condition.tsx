import { isA, referenceOf } from '../../model.ts';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { BranchCard } from './branch-card.tsx';

/** A selected flow out of a decision shows the same card its decision shows for it. */
function FlowCondition() {
  const { element } = usePanel();
  const source = referenceOf(element, 'sourceRef');
  if (!source || !isA(source, 'bpmn:Gateway')) return null;
  return <BranchCard flowId={element.id} gateway={source} />;
}

export const flowCondition: Group = { key: 'branches', Body: FlowCondition };
