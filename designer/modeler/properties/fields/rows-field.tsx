import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { ValueInput } from './value-input.tsx';

export type PairRow = readonly [string, string];
interface RowsFieldProps {
  readonly name: FieldName;
  readonly heads: readonly [string, string];
  readonly rows: readonly PairRow[];
  readonly onCommit: (rows: readonly PairRow[]) => void;
}

/** Pairs, such as header and value. A row left empty on both sides goes away. */
export function RowsField({ name, heads, rows, onCommit }: RowsFieldProps) {
  const { t } = useTranslation();
  const { readOnly } = usePanel();
  const label = t(`design.field.${name}.label`);
  const put = (index: number, row: PairRow) =>
    onCommit(rows.map((old, at) => (at === index ? row : old)));
  return (
    <fieldset className="bh-field bh-rows" data-field={name}>
      <legend>{label}</legend>
      <p className="bh-hint">{t(`design.field.${name}.help`)}</p>
      {rows.map((row, index) => (
        <div className="bh-row" key={index}>
          <ValueInput
            label={heads[0]}
            value={row[0]}
            onCommit={(text) => put(index, [text, row[1]])}
          />
          <ValueInput
            label={heads[1]}
            value={row[1]}
            onCommit={(text) => put(index, [row[0], text])}
          />
          <Button
            type="text"
            disabled={readOnly}
            aria-label={t('design.panel.removeRow', { n: index + 1, label })}
            onClick={() => onCommit(rows.filter((_, at) => at !== index))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button size="small" disabled={readOnly} onClick={() => onCommit([...rows, ['', '']])}>
        {t('design.panel.addRow')}
      </Button>
    </fieldset>
  );
}
