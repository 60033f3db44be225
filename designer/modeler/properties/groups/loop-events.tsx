import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { definitionKind } from '../../event-definitions.ts';
import {
  addCondition,
  behaviorOf,
  BEHAVIORS,
  conditionsOf,
  removeCondition,
  setBehavior,
  setThrown,
  setThrownWhen,
  THROWN,
  thrownBy,
  thrownWhen,
} from '../../loop-throws.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { FeelField } from '../fields/feel-field.tsx';
import { usePanel } from '../panel-context.ts';
import { useFeel } from '../use-feel.ts';
import { DefinitionFields } from './definition-fields.tsx';

interface LoopEventsProps {
  readonly loop: ModdleElement;
}

/** What the instances of a multi-instance activity throw as they complete. */
export function LoopEvents({ loop }: LoopEventsProps) {
  const { t } = useTranslation();
  const panel = usePanel();
  const behavior = behaviorOf(loop);
  return (
    <>
      <ChoiceField
        name="loopBehavior"
        choices={BEHAVIORS.map((value) => ({ value, label: t(`design.loopBehavior.${value}`) }))}
        value={behavior}
        onCommit={(chosen) => setBehavior(panel, loop, chosen)}
      />
      {(behavior === 'One' || behavior === 'None') && (
        <Thrown
          definition={thrownBy(loop)}
          empty={t('design.panel.ownSignal')}
          onCommit={(kind) => setThrown(panel, loop, kind)}
        />
      )}
      {behavior === 'Complex' && <Conditions loop={loop} />}
    </>
  );
}

interface ThrownProps {
  readonly definition: ModdleElement | undefined;
  readonly empty?: string;
  readonly onCommit: (kind: string) => void;
}

/** The kind of event, and which one. */
function Thrown({ definition, onCommit, ...choice }: ThrownProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name="loopThrows"
        choices={THROWN.map((value) => ({ value, label: t(`design.definition.${value}`) }))}
        value={definition ? definitionKind(definition) : ''}
        onCommit={onCommit}
        {...choice}
      />
      {definition && <DefinitionFields definition={definition} holder={definition} thrown />}
    </>
  );
}

function Conditions({ loop }: LoopEventsProps) {
  const { t } = useTranslation();
  const panel = usePanel();
  const conditions = conditionsOf(loop);
  return (
    <>
      {conditions.length === 0 && (
        <p className="notice error">{t('design.fault.loopThrowsNone')}</p>
      )}
      {conditions.map((condition, at) => (
        <Condition key={at} loop={loop} condition={condition} at={at} />
      ))}
      <Button size="small" disabled={panel.readOnly} onClick={() => addCondition(panel, loop)}>
        {t('design.panel.addThrow')}
      </Button>
    </>
  );
}

interface ConditionProps extends LoopEventsProps {
  readonly condition: ModdleElement;
  readonly at: number;
}

function Condition({ loop, condition, at }: ConditionProps) {
  const { t } = useTranslation();
  const panel = usePanel();
  const label = t('design.panel.throwNumber', { n: at + 1 });
  return (
    <section className="bh-branch" aria-label={label}>
      <header>
        <strong>{label}</strong>
        <Button
          type="text"
          size="small"
          disabled={panel.readOnly}
          aria-label={t('design.panel.removeItem', { label })}
          onClick={() => removeCondition(panel, loop, condition)}
        >
          ✕
        </Button>
      </header>
      <FeelField name="loopThrowsWhen" {...useFeel(condition)('condition')} />
      <Thrown
        definition={thrownWhen(condition)}
        onCommit={(kind) => setThrownWhen(panel, condition, kind)}
      />
    </section>
  );
}
