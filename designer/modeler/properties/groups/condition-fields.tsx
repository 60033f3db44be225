import { AutoComplete, Button, Segmented, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  readCondition,
  relations,
  typeOfValue,
  writeCondition,
  type Condition,
  type ConditionRow,
} from '../../conditions.ts';
import { conditionOf, textOf } from '../../model.ts';
import { setCondition } from '../../write.ts';
import { FeelField } from '../fields/feel-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { ValueInput } from '../fields/value-input.tsx';
import { usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';
import { useKnownFields } from './use-known-fields.ts';

/** When a branch is taken: an outcome of the step before, or rows of field, relation, value. */
export function ConditionFields() {
  const { t } = useTranslation();
  const { editor, shape, element } = usePanel();
  const attribute = useAttribute();
  const outcome = attribute('bh:outcome');
  const feel = conditionOf(element);
  const rows = readCondition(feel);
  const [expert, setExpert] = useState(false);
  const isByOutcome = textOf(element, 'bh:outcome') !== '';
  const write = (text: string) => setCondition(editor, shape, text);
  const showRows = rows !== null && !expert;
  return (
    <>
      {(isByOutcome || feel === '') && <TextField name="outcome" code {...outcome} />}
      {!isByOutcome && (
        <>
          {showRows ? (
            <ConditionRows condition={rows} onChange={(next) => write(writeCondition(next))} />
          ) : (
            <FeelField name="condition" rows={2} value={feel} onCommit={write} />
          )}
          <Button
            type="link"
            size="small"
            disabled={rows === null}
            onClick={() => setExpert(!expert)}
          >
            {showRows ? t('design.branches.expert') : t('design.branches.simple')}
          </Button>
        </>
      )}
    </>
  );
}

interface ConditionRowsProps {
  readonly condition: Condition;
  readonly onChange: (next: Condition) => void;
}

const emptyRow: ConditionRow = { field: '', relation: '=', value: '', type: 'text' };

function ConditionRows({ condition, onChange }: ConditionRowsProps) {
  const { t } = useTranslation();
  const { readOnly } = usePanel();
  const [started, setStarted] = useState<ConditionRow | null>(null);
  const shown = started ? [...condition.rows, started] : condition.rows;
  const put = (index: number, row: ConditionRow) => {
    if (index >= condition.rows.length && row.field === '') return setStarted(row);
    setStarted(null);
    onChange({ ...condition, rows: shown.map((old, at) => (at === index ? row : old)) });
  };
  const remove = (index: number) => {
    if (index >= condition.rows.length) return setStarted(null);
    onChange({ ...condition, rows: condition.rows.filter((_, at) => at !== index) });
  };
  return (
    <div className="bh-conditions" role="group" aria-label={t('design.branches.conditions')}>
      {shown.length > 1 && (
        <Segmented
          size="small"
          aria-label={t('design.branches.join')}
          disabled={readOnly}
          value={condition.join}
          options={[
            { value: 'and', label: t('design.branches.and') },
            { value: 'or', label: t('design.branches.or') },
          ]}
          onChange={(join) => onChange({ ...condition, join: join === 'or' ? 'or' : 'and' })}
        />
      )}
      {shown.map((row, index) => (
        <ConditionLine
          key={index}
          row={row}
          onChange={(next) => put(index, next)}
          onRemove={() => remove(index)}
        />
      ))}
      <Button
        size="small"
        disabled={readOnly || started !== null}
        onClick={() => setStarted(emptyRow)}
      >
        {t('design.branches.addCondition')}
      </Button>
    </div>
  );
}

interface ConditionLineProps {
  readonly row: ConditionRow;
  readonly onChange: (row: ConditionRow) => void;
  readonly onRemove: () => void;
}

function ConditionLine({ row, onChange, onRemove }: ConditionLineProps) {
  const { t } = useTranslation();
  const { readOnly } = usePanel();
  const id = useId();
  const fields = useKnownFields();
  return (
    <div className="bh-row">
      <AutoComplete
        id={id}
        aria-label={t('design.branches.field')}
        value={row.field}
        disabled={readOnly}
        placeholder={t('design.branches.field')}
        options={fields.map(({ path, label }) => ({ value: path, label: `${label} · ${path}` }))}
        onChange={(field: string) => onChange({ ...row, field })}
      />
      <Select
        aria-label={t('design.branches.relation')}
        value={row.relation}
        disabled={readOnly}
        options={relations.map((value) => ({ value, label: t(`design.relation.${value}`) }))}
        onChange={(relation) => onChange({ ...row, relation })}
      />
      <ValueInput
        label={t('design.branches.value')}
        value={row.value}
        onCommit={(value) => onChange({ ...row, value, type: typeOfValue(value) })}
      />
      <Button
        type="text"
        disabled={readOnly}
        aria-label={t('design.branches.removeCondition')}
        onClick={onRemove}
      >
        ✕
      </Button>
    </div>
  );
}
