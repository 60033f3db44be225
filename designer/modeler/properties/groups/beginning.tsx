import { useTranslation } from 'react-i18next';
import { beginningFault } from '../../beginning.ts';
import { isA, listOf, textOf } from '../../model.ts';
import { setProperties } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { SwitchField } from '../fields/switch-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';

const TYPES = ['Exclusive', 'Parallel'] as const;

/** 开始案件: whether what is received here begins a case, and whether the first of several is enough. */
function Beginning() {
  const { t } = useTranslation();
  const panel = usePanel();
  const words = useFaultWords();
  const { element } = panel;
  const begins = element.get('instantiate') === true;
  const type = textOf(element, 'eventGatewayType') || 'Exclusive';
  const isGateway = isA(element, 'bpmn:EventBasedGateway');
  const count = String(listOf(element, 'incoming').length);
  return (
    <>
      <SwitchField
        name="instantiate"
        value={begins}
        locked={!begins && beginningFault(element) !== null}
        fault={words(begins ? beginningFault(element) : null, count)}
        onCommit={(instantiate) =>
          setProperties(panel, {
            instantiate,
            ...(isGateway && !instantiate && { eventGatewayType: undefined }),
          })
        }
      />
      {isGateway && (begins || type !== 'Exclusive') && (
        <ChoiceField
          name="eventGatewayType"
          choices={TYPES.map((value) => ({ value, label: t(`design.gatewayType.${value}`) }))}
          value={type}
          fault={words(!begins && type === 'Parallel' ? 'parallelWaits' : null, '')}
          onCommit={(eventGatewayType) => setProperties(panel, { eventGatewayType })}
        />
      )}
    </>
  );
}

export const beginning: Group = { key: 'beginning', Body: Beginning };
