import { Tooltip } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../group.ts';

interface FieldProps {
  readonly name: FieldName;
  /** What is wrong with what stands here, in words; null: nothing. */
  readonly fault?: string | null;
  readonly children: (input: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** A label, its one-sentence “?”, the control both belong to, and what is wrong there. */
export function Field({ name, fault = null, children }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const helpId = `${id}help`;
  const faultId = `${id}fault`;
  const label = t(`design.field.${name}.label`);
  const help = t(`design.field.${name}.help`);
  return (
    <div className="bh-field" data-field={name}>
      <div className="bh-field-head">
        <label htmlFor={id}>{label}</label>
        <Tooltip title={help} trigger={['hover', 'focus']}>
          <button type="button" className="bh-help" aria-label={t('design.panel.help', { label })}>
            ?
          </button>
        </Tooltip>
      </div>
      {children({
        id,
        'aria-describedby': fault === null ? helpId : `${helpId} ${faultId}`,
        'aria-invalid': fault !== null,
      })}
      <span id={helpId} className="visually-hidden">
        {help}
      </span>
      {fault !== null && (
        <p id={faultId} className="notice error" role="status">
          {fault}
        </p>
      )}
    </div>
  );
}
