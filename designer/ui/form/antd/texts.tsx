import { Input, InputNumber } from 'antd';
import { useWords } from '../../use-words.ts';
import { ariaOf, textOf } from '../control.ts';
import { countCharacters } from '../form-logic.ts';
import type { WidgetProps } from '../widgets.ts';

const KEYBOARDS: Readonly<Record<string, 'tel' | 'email' | 'decimal'>> = {
  phone: 'tel',
  email: 'email',
  money: 'decimal',
};

export function AntdLine(props: WidgetProps) {
  const keyboard = KEYBOARDS[props.field.properties?.['bh:widget'] ?? ''];
  return (
    <Input
      id={props.id}
      value={textOf(props.value)}
      {...(keyboard ? { inputMode: keyboard } : {})}
      {...(props.invalid ? { status: 'error' as const } : {})}
      {...ariaOf(props)}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={props.onBlur}
    />
  );
}

export function AntdText(props: WidgetProps) {
  const { t } = useWords();
  const text = textOf(props.value);
  const max = props.field.validate?.maxLength;
  const count = countCharacters(text);
  return (
    <div>
      <Input.TextArea
        id={props.id}
        value={text}
        autoSize={{ minRows: 3, maxRows: 14 }}
        {...(props.invalid ? { status: 'error' as const } : {})}
        {...ariaOf(props)}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
      <span className="text-count">
        {max === undefined ? t('form.count', { count }) : t('form.countOf', { count, max })}
      </span>
    </div>
  );
}

export function AntdNumber(props: WidgetProps) {
  const { field, value } = props;
  return (
    <InputNumber
      id={props.id}
      style={{ width: '100%' }}
      value={typeof value === 'number' ? value : null}
      {...(field.type === 'number' && field.decimalDigits !== undefined
        ? { precision: field.decimalDigits }
        : {})}
      {...(props.invalid ? { status: 'error' as const } : {})}
      {...ariaOf(props)}
      onChange={(next) => props.onChange(typeof next === 'number' ? next : null)}
      onBlur={props.onBlur}
    />
  );
}
