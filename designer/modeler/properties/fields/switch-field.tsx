import { Switch } from 'antd';
import type { FieldName } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { Field } from './field.tsx';

interface SwitchFieldProps {
  readonly name: FieldName;
  readonly value: boolean;
  readonly onCommit: (value: boolean) => void;
  readonly locked?: boolean;
  readonly fault?: string | null;
}

export function SwitchField(props: SwitchFieldProps) {
  const { name, value, onCommit, locked = false, fault = null } = props;
  const { readOnly } = usePanel();
  return (
    <Field name={name} fault={fault}>
      {(input) => (
        <Switch {...input} checked={value} disabled={readOnly || locked} onChange={onCommit} />
      )}
    </Field>
  );
}
