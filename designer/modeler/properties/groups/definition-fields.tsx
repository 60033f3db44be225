import type { ModdleElement } from '../../canvas-types.ts';
import { carriesOwn, definitionKind, definitionsOf, isMeantKind } from '../../event-definitions.ts';
import { isA } from '../../model.ts';
import { FeelField } from '../fields/feel-field.tsx';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { useFeel } from '../use-feel.ts';
import { TimerFields } from './event-timer.tsx';
import { LinkFields } from './link.tsx';
import { MeaningFields } from './meaning.tsx';
import { UndoingFields } from './undoing.tsx';

export interface DefinitionProps {
  readonly definition: ModdleElement;
  /** Carries key and payload: the event, or the definition where it is one of several. */
  readonly holder: ModdleElement;
  readonly thrown: boolean;
}

/** What one event definition says. */
export function DefinitionFields({ definition, holder, thrown }: DefinitionProps) {
  const kind = definitionKind(definition);
  if (isMeantKind(kind))
    return <MeaningFields kind={kind} carrier={definition} holder={holder} thrown={thrown} />;
  switch (kind) {
    case 'timer':
      return <TimerFields definition={definition} />;
    case 'conditional':
      return <Condition definition={definition} />;
    case 'link':
      return <LinkFields definition={definition} />;
    case 'compensate':
      return thrown ? <UndoingFields definition={definition} /> : null;
    default:
      return null;
  }
}

function Condition({ definition }: Pick<DefinitionProps, 'definition'>) {
  const words = useFaultWords();
  const condition = useFeel(definition)('condition');
  return (
    <FeelField
      name="condition"
      rows={2}
      fault={words(condition.value === '' ? 'condition' : null, '')}
      {...condition}
    />
  );
}

/** An event that is about one thing only. */
export function OnlyDefinition() {
  const { element } = usePanel();
  const [definition] = definitionsOf(element);
  if (!definition) return null;
  const thrown = isA(element, 'bpmn:ThrowEvent');
  const holder = carriesOwn(definition) ? definition : element;
  return <DefinitionFields definition={definition} holder={holder} thrown={thrown} />;
}
