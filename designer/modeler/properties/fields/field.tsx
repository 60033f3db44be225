import { Tooltip } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../group.ts';

interface FieldProps {
  readonly name: FieldName;
  readonly children: (input: {
    readonly id: string;
    readonly 'aria-describedby': string;
  }) => ReactNode;
}

/** A label, its one-sentence “?”, and the control both belong to. */
export function Field({ name, children }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const helpId = `${id}help`;
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
      {children({ id, 'aria-describedby': helpId })}
      <span id={helpId} className="visually-hidden">
        {help}
      </span>
    </div>
  );
}
