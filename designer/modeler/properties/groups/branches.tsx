import { useTranslation } from 'react-i18next';
import { isA, listOf } from '../../model.ts';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { BranchCard } from './branch-card.tsx';

/** The ways out of a decision, in the order they are tested. */
function Branches() {
  const { t } = useTranslation();
  const { element } = usePanel();
  const flows = listOf(element, 'outgoing');
  if (flows.length < 2) return <p className="bh-hint">{t('design.branches.merge')}</p>;
  const decides = isA(
    element,
    'bpmn:ExclusiveGateway',
    'bpmn:InclusiveGateway',
    'bpmn:ComplexGateway',
  );
  return (
    <>
      <p className="bh-hint">{t(decides ? 'design.branches.hint' : 'design.branches.all')}</p>
      {flows.map((flow) => (
        <BranchCard key={flow.id} flowId={flow.id} gateway={element} />
      ))}
    </>
  );
}

export const branches: Group = { key: 'branches', Body: Branches };
