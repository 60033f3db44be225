import { ALWAYS_INTERRUPTS } from '../../../../engine/compiler/support/event-matrix.ts';
import { definitionKind, definitionsOf } from '../../event-definitions.ts';
import { isA } from '../../model.ts';
import { setProperties } from '../../write.ts';
import { SwitchField } from '../fields/switch-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';

/** Whether what happens ends the step, or all around the handler, or goes on beside it. */
function Watching() {
  const panel = usePanel();
  const words = useFaultWords();
  const { element } = panel;
  const isBoundary = isA(element, 'bpmn:BoundaryEvent');
  const attribute = isBoundary ? 'cancelActivity' : 'isInterrupting';
  const ends = element.get(attribute) !== false;
  const mustEnd = definitionsOf(element)
    .map(definitionKind)
    .some((kind) => ALWAYS_INTERRUPTS.includes(kind));
  return (
    <SwitchField
      name={isBoundary ? 'interrupting' : 'interruptingScope'}
      value={ends}
      locked={mustEnd && ends}
      fault={words(mustEnd && !ends ? 'mustInterrupt' : null, '')}
      onCommit={(value) => setProperties(panel, { [attribute]: value })}
    />
  );
}

export const watching: Group = { key: 'watching', Body: Watching };
