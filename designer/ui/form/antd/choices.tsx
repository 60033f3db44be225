import { Checkbox, Radio, Select } from 'antd';
import { useWords } from '../../use-words.ts';
import { ariaOf, listOf, textOf } from '../control.ts';
import { labelOf } from '../form-logic.ts';
import { RequiredMark } from '../form-rows.tsx';
import type { WidgetProps } from '../widgets.ts';

/** At most five values; satisfaction is three equal buttons with none chosen beforehand. */
export function AntdRadios(props: WidgetProps) {
  const equal = props.field.properties?.['bh:widget'] === 'satisfaction';
  return (
    <Radio.Group
      id={props.id}
      value={textOf(props.value) || null}
      options={[...props.options]}
      {...(equal ? { optionType: 'button' as const, block: true } : {})}
      aria-labelledby={props.labelId}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      onChange={(event) => props.onChange(String(event.target.value))}
      onBlur={props.onBlur}
    />
  );
}

export function AntdSelect(props: WidgetProps) {
  const { t } = useWords();
  const several = props.field.properties?.['bh:multiple'] === 'true';
  return (
    <Select
      id={props.id}
      {...(several ? { mode: 'multiple' as const } : {})}
      value={several ? listOf(props.value) : textOf(props.value) || null}
      options={[...props.options]}
      allowClear={!props.required}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('form.choose')}
      {...(props.invalid ? { status: 'error' as const } : {})}
      {...ariaOf(props)}
      onChange={(next: string | string[] | null | undefined) => props.onChange(next ?? null)}
      onBlur={props.onBlur}
    />
  );
}

export function AntdChecklist(props: WidgetProps) {
  return (
    <div
      role="group"
      id={props.id}
      aria-labelledby={props.labelId}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      onBlur={props.onBlur}
    >
      <Checkbox.Group
        value={listOf(props.value)}
        options={[...props.options]}
        onChange={(next) => props.onChange(next.map(String))}
      />
    </div>
  );
}

export function AntdCheckbox(props: WidgetProps) {
  const { language } = useWords();
  return (
    <Checkbox
      id={props.id}
      checked={props.value === true}
      {...ariaOf(props)}
      onChange={(event) => props.onChange(event.target.checked)}
      onBlur={props.onBlur}
    >
      {labelOf(props.field, language)} {props.required && <RequiredMark />}
    </Checkbox>
  );
}
