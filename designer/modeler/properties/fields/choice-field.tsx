import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { Field } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A heading it stands under, together with the others that name it. */
  readonly group?: string;
}
interface ChoiceFieldProps {
  readonly name: FieldName;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onCommit: (value: string) => void;
  readonly locked?: boolean;
  /** What is wrong with the choice, in words; null: nothing. */
  readonly fault?: string | null;
  /** What an empty choice means here; without it the field always has a value. */
  readonly empty?: string;
}

/** One of several. A value the county does not know stays visible, so that it can be mended. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, value, choices, onCommit, locked, empty, fault = null } = props;
  const { t } = useTranslation();
  const { readOnly } = usePanel();
  const known = value === '' || choices.some((choice) => choice.value === value);
  const options = [
    ...optionsOf(choices),
    ...(known ? [] : [{ value, label: t('design.panel.unknown', { value }) }]),
  ];
  return (
    <Field name={name} fault={fault}>
      {(input) => (
        <Select
          {...input}
          value={value === '' ? null : value}
          status={fault === null ? '' : 'error'}
          placeholder={empty ?? t('design.panel.choose')}
          options={options}
          disabled={readOnly || locked === true}
          allowClear={empty !== undefined}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(chosen: string | null | undefined) => onCommit(chosen ?? '')}
        />
      )}
    </Field>
  );
}

/** In their order; those of one heading together. */
const optionsOf = (choices: readonly Choice[]): Option[] =>
  [...Map.groupBy(choices, ({ group }) => group)].flatMap(([group, members]): Option[] => {
    const options = members.map(({ value, label }) => ({ value, label }));
    return group === undefined ? options : [{ label: group, options }];
  });

type Option = Pick<Choice, 'value' | 'label'> | { label: string; options: Choice[] };
