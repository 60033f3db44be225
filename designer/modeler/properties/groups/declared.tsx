import {
  adding,
  isInUse,
  isRequired,
  itemsOf,
  removing,
  requiring,
  sidesOf,
  type Side,
} from '../../declared-data.ts';
import { typed } from '../../data-types.ts';
import { isA, processOf } from '../../model.ts';
import { setPart, setParts } from '../../write.ts';
import { ItemsField } from '../fields/items-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';

/** What a step, an event or a process takes in, yields, and keeps for itself. */
function Declared() {
  const { element } = usePanel();
  const owner = isA(element, 'bpmn:FlowNode') ? element : processOf(element);
  if (!owner) return null;
  return sidesOf(owner).map((side) => <Items key={side} owner={owner} side={side} />);
}

interface ItemsProps {
  readonly owner: ReturnType<typeof usePanel>['element'];
  readonly side: Side;
}

function Items({ owner, side }: ItemsProps) {
  const { editor, shape } = usePanel();
  const rows = itemsOf(owner, side).map((item) => ({
    item,
    required: side === 'properties' ? undefined : isRequired(owner, side, item),
    inUse: isInUse(owner, item),
  }));
  return (
    <ItemsField
      name={side}
      rows={rows}
      onAdd={() => setParts(editor, shape, adding(editor.get('bpmnFactory'), owner, side).changes)}
      onRename={(item, name) =>
        setPart(editor, shape, item, { name: name === '' ? undefined : name })
      }
      onType={(item, type, list) => setPart(editor, shape, item, typed(editor, item, type, list))}
      onRequire={(item, required) => {
        if (side !== 'properties') setParts(editor, shape, requiring(owner, side, item, required));
      }}
      onRemove={(item) => setParts(editor, shape, removing(owner, side, item))}
    />
  );
}

export const declared: Group = { key: 'dataItems', Body: Declared };
