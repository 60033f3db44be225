import type { ModdleElement } from '../../canvas-types.ts';
import { eventDefinitionOf, isA, referenceOf, textOf } from '../../model.ts';
import { rootByName, setPart } from '../../write.ts';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useExtension, usePart } from '../use-write.ts';

/** A message by its name; who receives it is decided by name and key, or by the drawn flow. */
function Message() {
  const { editor, shape, element } = usePanel();
  const carrier = eventDefinitionOf(element) ?? element;
  const message = referenceOf(carrier, 'messageRef');
  const correlation = useExtension('bh:Correlation');
  const rename = (name: string) => {
    const messageRef = name === '' ? undefined : rootByName(editor, 'bpmn:Message', name);
    setPart(editor, shape, carrier, { messageRef });
  };
  const sends = isA(element, 'bpmn:SendTask', 'bpmn:ThrowEvent');
  return (
    <>
      <TextField
        name="messageName"
        code
        value={message ? textOf(message, 'name') : ''}
        onCommit={rename}
      />
      <TextField name="correlationKey" code {...correlation('key')} />
      {sends && message && <MessageLife message={message} />}
    </>
  );
}

function MessageLife({ message }: { readonly message: ModdleElement }) {
  const part = usePart(message);
  return <TextField name="messageTtl" code {...part('bh:ttl')} />;
}

export const message: Group = { key: 'message', Body: Message };
