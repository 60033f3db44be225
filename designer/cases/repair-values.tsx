import { AutoComplete, Button, Input } from 'antd';
import type { Json } from '../../engine/interpreter/values.ts';
import { useWords } from '../ui/use-words.ts';
import { textOf, type ValueRow } from './repair.ts';
import './repair-values.css';

interface RepairValuesProps {
  readonly known: readonly { readonly name: string; readonly value: Json }[];
  readonly rows: readonly ValueRow[];
  readonly legend?: string;
  readonly onChange: (rows: readonly ValueRow[]) => void;
}

/** Values the step lacks or has wrong; choosing a known name brings what it holds now. */
export function RepairValues({ known, rows, legend, onChange }: RepairValuesProps) {
  const { t } = useWords();
  const replace = (at: number, row: ValueRow) =>
    onChange(rows.map((one, index) => (index === at ? row : one)));
  const choose = (at: number, chosen: string) => {
    const found = known.find(({ name }) => name === chosen);
    if (found) replace(at, { name: chosen, text: textOf(found.value) });
  };

  return (
    <fieldset className="repair-values">
      <legend>{legend ?? t('cases.incidents.values')}</legend>
      {rows.map((row, at) => (
        <div key={at} className="repair-value">
          <AutoComplete
            aria-label={t('cases.incidents.valueName', { n: at + 1 })}
            value={row.name}
            options={known.map(({ name }) => ({ value: name }))}
            onChange={(name: string) => replace(at, { ...row, name })}
            onSelect={(name: string) => choose(at, name)}
          />
          <Input
            aria-label={t('cases.incidents.valueText', { n: at + 1 })}
            value={row.text}
            onChange={(event) => replace(at, { ...row, text: event.target.value })}
          />
          <Button onClick={() => onChange(rows.filter((_, index) => index !== at))}>
            {t('cases.incidents.removeValue')}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...rows, { name: '', text: '' }])}>
        {t('cases.incidents.addValue')}
      </Button>
      <p className="muted">{t('cases.incidents.valuesHelp')}</p>
    </fieldset>
  );
}
