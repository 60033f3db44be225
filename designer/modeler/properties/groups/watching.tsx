import { SwitchField } from '../fields/switch-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';

/** Whether a boundary event ends the step it watches, or goes on beside it. */
function Watching() {
  const { editor, shape, element } = usePanel();
  const write = (cancelActivity: boolean) =>
    editor.get('modeling').updateProperties(shape, { cancelActivity });
  return (
    <SwitchField
      name="interrupting"
      value={element.get('cancelActivity') !== false}
      onCommit={write}
    />
  );
}

export const watching: Group = { key: 'watching', Body: Watching };
