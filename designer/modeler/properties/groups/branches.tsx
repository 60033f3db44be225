import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { isA, isAsked, listOf, referenceOf } from '../../model.ts';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { BranchCard } from './branch-card.tsx';

/** The ways out of a decision, in the order they are tested; or those of an activity, each for itself. */
function Branches() {
  const { t } = useTranslation();
  const { element } = usePanel();
  const flows = listOf(element, 'outgoing');
  const isActivity = isA(element, 'bpmn:Activity');
  if (flows.length < 2 && !isActivity)
    return <p className="bh-hint">{t('design.branches.merge')}</p>;
  return (
    <>
      <p className="bh-hint">{t(`design.branches.${hintFor(element)}`)}</p>
      {isActivity &&
        flows.length > 1 &&
        flows.every(isAsked) &&
        !referenceOf(element, 'default') && (
          <p className="notice warning" role="status">
            {t('design.branches.noDefault')}
          </p>
        )}
      {flows.map((flow) => (
        <BranchCard key={flow.id} flowId={flow.id} source={element} />
      ))}
    </>
  );
}

const hintFor = (element: ModdleElement): 'ofActivity' | 'hint' | 'all' => {
  if (isA(element, 'bpmn:Activity')) return 'ofActivity';
  return isA(element, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway')
    ? 'hint'
    : 'all';
};

export const branches: Group = { key: 'branches', Body: Branches };
