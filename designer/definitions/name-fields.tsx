import { Input } from 'antd';
import { useId } from 'react';
import { useWords } from '../ui/use-words.ts';

export interface BothNames {
  readonly zh: string;
  readonly en: string;
}
interface NameFieldsProps {
  readonly names: BothNames;
  readonly onChange: (names: BothNames) => void;
}

/** What a new procedure is called, in both languages. */
export function NameFields({ names, onChange }: NameFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <NameField
        label={t('design.list.new.name')}
        help={t('design.list.new.nameHelp')}
        value={names.zh}
        onChange={(zh) => onChange({ ...names, zh })}
      />
      <NameField
        label={t('design.list.new.nameEn')}
        value={names.en}
        onChange={(en) => onChange({ ...names, en })}
      />
    </>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NameField({ label, help, value, onChange }: NameFieldProps) {
  const id = useId();
  return (
    <div className="bh-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={100}
        aria-describedby={help === undefined ? undefined : `${id}help`}
        onChange={(event) => onChange(event.target.value)}
      />
      {help !== undefined && (
        <span id={`${id}help`} className="muted">
          {help}
        </span>
      )}
    </div>
  );
}
