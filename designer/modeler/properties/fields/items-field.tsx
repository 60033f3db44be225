import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { textOf } from '../../model.ts';
import { dataTypeOf, dataTypes, isList } from '../../data-types.ts';
import type { FieldName } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { ValueInput } from './value-input.tsx';

export interface ItemRow {
  readonly item: ModdleElement;
  /** Undefined: nothing waits for a variable, and several sets say it each for itself. */
  readonly required: boolean | undefined;
  readonly inUse: boolean;
}
interface ItemsFieldProps {
  readonly name: FieldName;
  readonly rows: readonly ItemRow[];
  readonly onAdd: () => void;
  readonly onRename: (item: ModdleElement, name: string) => void;
  readonly onType: (item: ModdleElement, type: string, list: boolean) => void;
  readonly onRequire: (item: ModdleElement, required: boolean) => void;
  readonly onRemove: (item: ModdleElement) => void;
}

/** Data items by name, each with its type; one that something speaks of stays. */
export function ItemsField({ name, rows, onAdd, ...write }: ItemsFieldProps) {
  const { t } = useTranslation();
  const { readOnly } = usePanel();
  const label = t(`design.field.${name}.label`);
  return (
    <fieldset className="bh-field bh-rows" data-field={name}>
      <legend>{label}</legend>
      <p className="bh-hint">{t(`design.field.${name}.help`)}</p>
      {rows.map((row, index) => (
        <Item key={row.item.id} row={row} label={`${label} ${index + 1}`} {...write} />
      ))}
      <Button size="small" disabled={readOnly} onClick={onAdd}>
        {t('design.panel.addRow')}
      </Button>
    </fieldset>
  );
}

interface ItemProps extends Omit<ItemsFieldProps, 'name' | 'rows' | 'onAdd'> {
  readonly row: ItemRow;
  readonly label: string;
}

function Item({ row, label, onRename, onType, onRequire, onRemove }: ItemProps) {
  const { t } = useTranslation();
  const { readOnly } = usePanel();
  const { item, required, inUse } = row;
  const type = dataTypeOf(item);
  const list = isList(item);
  return (
    <div className="bh-item" role="group" aria-label={label}>
      <ValueInput
        label={t('design.panel.itemName')}
        value={textOf(item, 'name') || item.id}
        onCommit={(text) => onRename(item, text)}
      />
      <TypeSelect value={type} onChange={(chosen) => onType(item, chosen, list)} />
      <Button
        type="text"
        disabled={readOnly || inUse}
        title={inUse ? t('design.panel.itemInUse') : ''}
        aria-label={t('design.panel.removeItem', { label })}
        onClick={() => onRemove(item)}
      >
        ✕
      </Button>
      <Checkbox
        checked={list}
        disabled={readOnly}
        onChange={({ target }) => onType(item, type, target.checked)}
      >
        {t('design.panel.itemIsList')}
      </Checkbox>
      {required !== undefined && (
        <Checkbox
          checked={required}
          disabled={readOnly}
          onChange={({ target }) => onRequire(item, target.checked)}
        >
          {t('design.panel.itemRequired')}
        </Checkbox>
      )}
    </div>
  );
}

interface TypeSelectProps {
  readonly value: string;
  readonly onChange: (type: string) => void;
}

function TypeSelect({ value, onChange }: TypeSelectProps) {
  const { readOnly } = usePanel();
  const typeName = useTypeName();
  return (
    <Select
      aria-label={typeName('label')}
      value={value}
      disabled={readOnly}
      options={typesWith(value).map((type) => ({ value: type, label: typeName(type) }))}
      onChange={onChange}
    />
  );
}

/** A type of the file that is none of ours stays in the list under its own name. */
export const typesWith = (value: string): readonly string[] => [
  '',
  ...dataTypes,
  ...(value === '' || dataTypes.some((type) => type === value) ? [] : [value]),
];

export const useTypeName = (): ((type: string) => string) => {
  const { t } = useTranslation();
  return (type) => {
    if (type === '') return t('design.dataType.any');
    if (type === 'label') return t('design.field.dataType.label');
    const known = dataTypes.find((one) => one === type);
    return known ? t(`design.dataType.${known}`) : type;
  };
};
