import { Input } from 'antd';
import { usePanel } from '../panel-context.ts';
import { useCommitted } from './use-committed.ts';

interface ValueInputProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

/** A bare text cell in a row that has its own label. */
export function ValueInput({ label, value, onCommit }: ValueInputProps) {
  const { readOnly } = usePanel();
  const { shown, change, commit } = useCommitted(value, onCommit);
  return (
    <Input
      aria-label={label}
      placeholder={label}
      value={shown}
      disabled={readOnly}
      onBlur={commit}
      onPressEnter={commit}
      onChange={(event) => change(event.target.value)}
    />
  );
}
