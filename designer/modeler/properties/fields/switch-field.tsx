import { Switch } from 'antd';
import type { FieldName } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { Field } from './field.tsx';

interface SwitchFieldProps {
  readonly name: FieldName;
  readonly value: boolean;
  readonly onCommit: (value: boolean) => void;
}

export function SwitchField({ name, value, onCommit }: SwitchFieldProps) {
  const { readOnly } = usePanel();
  return (
    <Field name={name}>
      {(input) => <Switch {...input} checked={value} disabled={readOnly} onChange={onCommit} />}
    </Field>
  );
}
