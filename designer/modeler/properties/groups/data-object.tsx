import { dataTypeOf, isList, typed } from '../../data-types.ts';
import { referenceOf } from '../../model.ts';
import { setPart } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { typesWith, useTypeName } from '../fields/items-field.tsx';
import { SwitchField } from '../fields/switch-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { usePart } from '../use-write.ts';

/** A data object is a variable of its container; every reference to it is the same one. */
function DataObject() {
  const { element } = usePanel();
  const object = referenceOf(element, 'dataObjectRef');
  return object ? <Variable object={object} /> : null;
}

function Variable({ object }: { readonly object: ReturnType<typeof usePanel>['element'] }) {
  const { editor, shape } = usePanel();
  const part = usePart(object);
  const typeName = useTypeName();
  const type = dataTypeOf(object);
  const list = isList(object);
  const write = (nextType: string, nextList: boolean) =>
    setPart(editor, shape, object, typed(editor, object, nextType, nextList));
  return (
    <>
      <TextField name="variableName" code {...part('name')} />
      <ChoiceField
        name="dataType"
        value={type}
        empty={typeName('')}
        choices={typesWith(type)
          .filter((one) => one !== '')
          .map((one) => ({ value: one, label: typeName(one) }))}
        onCommit={(chosen) => write(chosen, list)}
      />
      <SwitchField name="isList" value={list} onCommit={(next) => write(type, next)} />
    </>
  );
}

export const dataObject: Group = { key: 'dataItems', Body: DataObject };
