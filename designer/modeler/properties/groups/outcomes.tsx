import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasChoice, listOf, outcomeGatewayOf } from '../../model.ts';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { BranchCard } from './branch-card.tsx';

/** The buttons of a step: the outcomes its following decision tests, each with where it leads. */
function Outcomes() {
  const { t } = useTranslation();
  const { editor, element, readOnly } = usePanel();
  const gateway = outcomeGatewayOf(element);
  if (gateway)
    return (
      <>
        <p className="bh-hint">{t('design.outcomes.hint')}</p>
        {listOf(gateway, 'outgoing').map((flow) => (
          <BranchCard key={flow.id} flowId={flow.id} source={gateway} />
        ))}
      </>
    );

  if (hasChoice(element)) return <p className="bh-hint">{t('design.outcomes.ownWays')}</p>;
  const [only] = listOf(element, 'outgoing');
  const split = () => {
    if (only) editor.insertOn(only.id, 'exclusive');
  };
  return (
    <>
      <p className="bh-hint">{t('design.outcomes.single')}</p>
      <Button onClick={split} disabled={readOnly || !only}>
        {t('design.outcomes.split')}
      </Button>
    </>
  );
}

export const outcomes: Group = { key: 'outcomes', Body: Outcomes };
