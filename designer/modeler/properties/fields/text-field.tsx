import { Input } from 'antd';
import type { FieldName } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { Field } from './field.tsx';
import { useCommitted } from './use-committed.ts';

export interface TextFieldProps {
  readonly name: FieldName;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly rows?: number;
  readonly code?: boolean;
  readonly locked?: boolean;
  /** What is wrong with the value, in words; null: nothing. */
  readonly fault?: string | null;
}

/** Words or an expression. What is typed is committed after a pause or when the field is left. */
export function TextField(props: TextFieldProps) {
  const { name, value, onCommit, rows, code, locked, fault = null } = props;
  const { readOnly } = usePanel();
  const { shown, change, commit } = useCommitted(value, onCommit);
  const shared = {
    value: shown,
    disabled: readOnly || locked === true,
    status: fault === null ? ('' as const) : ('error' as const),
    onBlur: commit,
    className: code ? 'bh-code' : '',
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  return (
    <Field name={name} fault={fault}>
      {(input) =>
        rows === undefined ? (
          <Input {...input} {...shared} onPressEnter={commit} />
        ) : (
          <Input.TextArea {...input} {...shared} autoSize={{ minRows: rows, maxRows: 10 }} />
        )
      }
    </Field>
  );
}
