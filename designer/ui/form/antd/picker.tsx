import { Select } from 'antd';
import { useState } from 'react';
import { useCases } from '../../../api/use-cases.ts';
import { usePeople, useUnits } from '../../../api/use-directory.ts';
import { useWords } from '../../use-words.ts';
import { ariaOf, listOf, textOf } from '../control.ts';
import type { Option, WidgetProps } from '../widgets.ts';

/** Units, people, deputies, cases: what the server offered for this field, else the directory. */
export function AntdPicker(props: WidgetProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const found = useDirectory(props, text);
  const several = props.field.properties?.['bh:multiple'] === 'true';
  const offered = props.options.length > 0;

  return (
    <Select
      id={props.id}
      {...(several ? { mode: 'multiple' as const } : {})}
      value={several ? listOf(props.value) : textOf(props.value) || null}
      options={offered ? [...props.options] : [...found]}
      showSearch={
        offered ? { optionFilterProp: 'label' } : { filterOption: false, onSearch: setText }
      }
      allowClear={!props.required}
      placeholder={t('form.choose')}
      notFoundContent={t('form.noneFound')}
      {...(props.invalid ? { status: 'error' as const } : {})}
      {...ariaOf(props)}
      onChange={(next: string | string[] | null | undefined) => props.onChange(next ?? null)}
      onBlur={props.onBlur}
    />
  );
}

function useDirectory({ field, options }: WidgetProps, text: string): readonly Option[] {
  const { name } = useWords();
  const kind = field.properties?.['bh:widget'];
  const scope = field.properties?.['bh:scope'];
  const asked = options.length === 0;
  const search = text === '' ? {} : { text };
  const role = kind === 'deputy' ? (scope ?? 'leadDeputy') : scope;
  const units = useUnits(
    { ...(scope === undefined ? {} : { kind: scope }), ...search },
    asked && kind === 'unit',
  );
  const people = usePeople(
    { ...(role === undefined ? {} : { role }), ...search },
    asked && (kind === 'person' || kind === 'deputy'),
  );
  const cases = useCases(
    { state: 'all', ...(text === '' ? {} : { number: text }) },
    asked && kind === 'case',
  );

  switch (kind) {
    case 'unit':
      return (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: name(unit.name) }));
    case 'person':
    case 'deputy':
      return (people.data?.people ?? []).map((person) => ({
        value: person.id,
        label: [person.name, ...person.titles.slice(0, 1).map(name)].join(' · '),
      }));
    case 'case':
      return (cases.data?.pages[0]?.cases ?? []).map((one) => ({
        value: one.id,
        label: [one.number, one.title].filter(Boolean).join(' '),
      }));
    default:
      return [];
  }
}
