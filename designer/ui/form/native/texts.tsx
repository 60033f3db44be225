import { useWords } from '../../use-words.ts';
import { ariaOf, textOf } from '../control.ts';
import { countCharacters } from '../form-logic.ts';
import type { WidgetProps } from '../widgets.ts';

const TYPES: Readonly<Record<string, 'tel' | 'email'>> = { phone: 'tel', email: 'email' };

export function NativeLine(props: WidgetProps) {
  return (
    <input
      id={props.id}
      type={TYPES[props.field.properties?.['bh:widget'] ?? ''] ?? 'text'}
      value={textOf(props.value)}
      {...ariaOf(props)}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={props.onBlur}
    />
  );
}

export function NativeText(props: WidgetProps) {
  const { t } = useWords();
  const text = textOf(props.value);
  const max = props.field.validate?.maxLength;
  const count = countCharacters(text);
  return (
    <div>
      <textarea
        id={props.id}
        rows={5}
        value={text}
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

export function NativeNumber(props: WidgetProps) {
  return (
    <input
      id={props.id}
      type="number"
      inputMode="decimal"
      value={typeof props.value === 'number' ? props.value : ''}
      {...ariaOf(props)}
      onChange={(event) =>
        props.onChange(event.target.value === '' ? null : event.target.valueAsNumber)
      }
      onBlur={props.onBlur}
    />
  );
}

const DATE_TYPES = { date: 'date', time: 'time', datetime: 'datetime-local' } as const;

export function NativeDateTime(props: WidgetProps) {
  const { field } = props;
  if (field.type !== 'datetime') return null;
  return (
    <input
      id={props.id}
      type={DATE_TYPES[field.subtype]}
      value={textOf(props.value)}
      {...ariaOf(props)}
      onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
      onBlur={props.onBlur}
    />
  );
}
