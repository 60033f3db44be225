import { useWords } from '../../use-words.ts';
import { ariaOf, listOf, textOf } from '../control.ts';
import { labelOf } from '../form-logic.ts';
import { RequiredMark } from '../form-rows.tsx';
import type { WidgetProps } from '../widgets.ts';

export function NativeRadios(props: WidgetProps) {
  const chosen = textOf(props.value);
  return (
    <div
      role="radiogroup"
      id={props.id}
      aria-labelledby={props.labelId}
      className="choices"
      {...ariaOf(props)}
      onBlur={props.onBlur}
    >
      {props.options.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={props.id}
            value={value}
            checked={value === chosen}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

export function NativeSelect(props: WidgetProps) {
  const { t } = useWords();
  return (
    <select
      id={props.id}
      value={textOf(props.value)}
      {...ariaOf(props)}
      onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
      onBlur={props.onBlur}
    >
      <option value="">{t('form.choose')}</option>
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function NativeChecklist(props: WidgetProps) {
  const chosen = listOf(props.value);
  const toggle = (value: string, on: boolean) =>
    props.onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <div
      role="group"
      id={props.id}
      aria-labelledby={props.labelId}
      className="choices"
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      onBlur={props.onBlur}
    >
      {props.options.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

export function NativeCheckbox(props: WidgetProps) {
  const { language } = useWords();
  return (
    <label className="choice">
      <input
        id={props.id}
        type="checkbox"
        checked={props.value === true}
        {...ariaOf(props)}
        onChange={(event) => props.onChange(event.target.checked)}
        onBlur={props.onBlur}
      />
      <span>
        {labelOf(props.field, language)} {props.required && <RequiredMark />}
      </span>
    </label>
  );
}
