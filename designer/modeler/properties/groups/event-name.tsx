import { eventDefinitionOf, isA, referenceOf, textOf } from '../../model.ts';
import { own, rootByName, setPart } from '../../write.ts';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';

/** The error, escalation or signal an event is about, and the condition of a conditional one. */
function EventName() {
  const { editor, shape, element } = usePanel();
  const definition = eventDefinitionOf(element);
  if (!definition) return null;

  if (isA(definition, 'bpmn:ConditionalEventDefinition')) {
    const condition = referenceOf(definition, 'condition');
    const write = (body: string) => {
      const written = editor.get('moddle').create('bpmn:FormalExpression', { body });
      setPart(editor, shape, definition, { condition: own(written, definition) });
    };
    return (
      <TextField
        name="condition"
        code
        rows={2}
        value={condition ? textOf(condition, 'body') : ''}
        onCommit={write}
      />
    );
  }
  const kind = named.find(({ definition: type }) => isA(definition, type));
  if (!kind) return null;
  const root = referenceOf(definition, kind.reference);
  const rename = (name: string) => {
    if (name === '') return setPart(editor, shape, definition, { [kind.reference]: undefined });
    const found = rootByName(editor, kind.root, name);
    if (kind.code && textOf(found, kind.code) === '') found.set(kind.code, name);
    setPart(editor, shape, definition, { [kind.reference]: found });
  };
  return (
    <TextField
      name={kind.field}
      code
      value={root ? textOf(root, 'name') || textOf(root, kind.code ?? 'id') : ''}
      onCommit={rename}
    />
  );
}

const named = [
  {
    definition: 'bpmn:ErrorEventDefinition',
    root: 'bpmn:Error',
    reference: 'errorRef',
    code: 'errorCode',
    field: 'errorCode',
  },
  {
    definition: 'bpmn:EscalationEventDefinition',
    root: 'bpmn:Escalation',
    reference: 'escalationRef',
    code: 'escalationCode',
    field: 'escalationCode',
  },
  {
    definition: 'bpmn:SignalEventDefinition',
    root: 'bpmn:Signal',
    reference: 'signalRef',
    code: null,
    field: 'signalName',
  },
] as const;

export const eventName: Group = { key: 'event', Body: EventName };
