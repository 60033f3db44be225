import { Input } from 'antd';
import { Labeled } from './labeled.tsx';

interface ReasonFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly most?: number; // characters the contract takes
  readonly fault?: string | false; // said once it was asked for in vain
  readonly onChange: (text: string) => void;
}

/** 事由: why somebody does what a dialog asks for; it goes on record. */
export function ReasonField({
  label,
  help,
  value,
  most = 2_000,
  fault,
  onChange,
}: ReasonFieldProps) {
  return (
    <>
      <Labeled label={label} {...(help === undefined ? {} : { help })}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 3 }}
            maxLength={most}
            value={value}
            status={fault ? 'error' : ''}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Labeled>
      {fault && (
        <p role="alert" className="field-fault">
          {fault}
        </p>
      )}
    </>
  );
}
