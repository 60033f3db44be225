import { referenceOf } from '../../model.ts';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { BranchCard } from './branch-card.tsx';

/** A selected flow out of what chooses shows the same card that shows for it there. */
function FlowCondition() {
  const { element } = usePanel();
  const source = referenceOf(element, 'sourceRef');
  if (!source) return null;
  return <BranchCard flowId={element.id} source={source} />;
}

export const flowCondition: Group = { key: 'branches', Body: FlowCondition };
