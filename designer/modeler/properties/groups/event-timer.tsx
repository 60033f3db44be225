import { eventDefinitionOf, referenceOf, textOf } from '../../model.ts';
import { own, setPart } from '../../write.ts';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { TermFields } from './term-fields.tsx';

const forms = ['timeDuration', 'timeDate', 'timeCycle'] as const;

/** When a timer fires: a county term, or the ISO form of the standard where a file has one. */
function EventTimer() {
  const { editor, shape, element } = usePanel();
  const definition = eventDefinitionOf(element);
  if (!definition) return null;
  const used = forms.find((form) => definition.get(form) !== undefined);
  const write = (form: (typeof forms)[number]) => (body: string) => {
    const written = editor.get('moddle').create('bpmn:FormalExpression', { body });
    setPart(editor, shape, definition, {
      [form]: body === '' ? undefined : own(written, definition),
    });
  };
  const iso = used && referenceOf(definition, used);
  return (
    <>
      <TermFields owner={definition} withLadder={false} />
      {used && (
        <TextField name={used} code value={iso ? textOf(iso, 'body') : ''} onCommit={write(used)} />
      )}
    </>
  );
}

export const eventTimer: Group = { key: 'timer', Body: EventTimer };
