import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { definitionKind, definitionsOf } from '../../event-definitions.ts';
import { isA } from '../../model.ts';
import { addDefinition, kindsToAdd, removeDefinition } from '../../several-definitions.ts';
import { setProperties } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { SwitchField } from '../fields/switch-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { DefinitionFields } from './definition-fields.tsx';

/** 几种事件: all that an event is about, and whether the first of them is enough. */
function Several() {
  const { t } = useTranslation();
  const panel = usePanel();
  const definitions = definitionsOf(panel.element);
  const thrown = isA(panel.element, 'bpmn:ThrowEvent');
  const kinds = kindsToAdd(panel.element);
  return (
    <>
      <p className="bh-hint">{t(thrown ? 'design.several.thrown' : 'design.several.caught')}</p>
      {definitions.length > 1 &&
        definitions.map((definition, at) => (
          <Card key={definition.id || at} definition={definition} at={at} thrown={thrown} />
        ))}
      {!thrown && <All count={definitions.length} />}
      {kinds.length > 0 && (
        <ChoiceField
          name="addDefinition"
          value=""
          empty={t('design.panel.noMore')}
          choices={kinds.map((value) => ({ value, label: t(`design.definition.${value}`) }))}
          onCommit={(chosen) => {
            const kind = kinds.find((one) => one === chosen);
            if (kind) addDefinition(panel, kind);
          }}
        />
      )}
    </>
  );
}

interface CardProps {
  readonly definition: ModdleElement;
  readonly at: number;
  readonly thrown: boolean;
}

function Card({ definition, at, thrown }: CardProps) {
  const { t } = useTranslation();
  const panel = usePanel();
  const label = t('design.several.number', {
    n: at + 1,
    kind: t(`design.definition.${definitionKind(definition)}`),
  });
  return (
    <section className="bh-branch" aria-label={label}>
      <header>
        <strong>{label}</strong>
        <Button
          type="text"
          size="small"
          disabled={panel.readOnly}
          aria-label={t('design.panel.removeItem', { label })}
          onClick={() => removeDefinition(panel, definition)}
        >
          ✕
        </Button>
      </header>
      <DefinitionFields definition={definition} holder={definition} thrown={thrown} />
    </section>
  );
}

/** Whether all of several must have occurred (BPMN 10.5.6). */
function All({ count }: { readonly count: number }) {
  const words = useFaultWords();
  const panel = usePanel();
  const isOn = panel.element.get('parallelMultiple') === true;
  if (count < 2 && !isOn) return null;
  return (
    <SwitchField
      name="parallelMultiple"
      value={isOn}
      fault={words(isOn && count < 2 ? 'parallelFew' : null, String(count))}
      onCommit={(parallelMultiple) => setProperties(panel, { parallelMultiple })}
    />
  );
}

export const several: Group = { key: 'several', Body: Several };
