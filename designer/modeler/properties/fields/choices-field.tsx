import { Select } from 'antd';
import type { FieldName } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import type { Choice } from './choice-field.tsx';
import { Field } from './field.tsx';

interface ChoicesFieldProps {
  readonly name: FieldName;
  readonly value: readonly string[];
  readonly choices: readonly Choice[];
  readonly onCommit: (value: readonly string[]) => void;
}

/** Any number of several. */
export function ChoicesField({ name, value, choices, onCommit }: ChoicesFieldProps) {
  const { readOnly } = usePanel();
  return (
    <Field name={name}>
      {(input) => (
        <Select
          {...input}
          mode="multiple"
          value={[...value]}
          options={choices.map((choice) => ({ ...choice }))}
          disabled={readOnly}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(chosen: readonly string[]) => onCommit(chosen)}
        />
      )}
    </Field>
  );
}
