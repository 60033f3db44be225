import { dataTypeOf, isList, typed } from '../../data-types.ts';
import { referenceOf } from '../../model.ts';
import { setPart } from '../../write.ts';
import { SwitchField } from '../fields/switch-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';

/** 台账: which register of the county it stands for, read as a whole or its latest entry. */
function Register() {
  const { editor, shape, element } = usePanel();
  const attribute = useAttribute();
  const store = referenceOf(element, 'dataStoreRef');
  const holder = store && isList(store) ? store : element; // whoever says so already
  return (
    <>
      <TextField name="register" code {...attribute('bh:register')} />
      <SwitchField
        name="wholeRegister"
        value={isList(holder)}
        onCommit={(list) =>
          setPart(editor, shape, holder, typed(editor, holder, dataTypeOf(holder), list))
        }
      />
    </>
  );
}

export const register: Group = { key: 'dataItems', Body: Register };
