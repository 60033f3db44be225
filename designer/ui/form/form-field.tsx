import type { LeafField } from '../../../engine/forms/component.ts';
import { accessTo, joinPath } from '../../../engine/forms/rights.ts';
import { useErrorText } from '../use-error-text.ts';
import { useWords } from '../use-words.ts';
import { childPath, descriptionOf, fieldId, labelOf, readAt, unitOf } from './form-logic.ts';
import { RequiredMark } from './form-rows.tsx';
import type { Drawing, Level } from './form-view.tsx';
import { optionsOf } from './options.ts';
import { ReadValue } from './read-value.tsx';
import { widgetFor } from './widgets.ts';

interface FormFieldProps {
  readonly field: LeafField;
  readonly drawing: Drawing;
  readonly level: Level;
}

const SHORT: ReadonlySet<string> = new Set(['textfield', 'number', 'datetime', 'expression']);
/** Widgets of several controls: their label names a group instead of pointing at one input. */
const GROUPED: ReadonlySet<string> = new Set(['radio', 'checklist', 'filepicker']);

/** One field: label, hint, widget, and its error tied to it. */
export function FormField({ field, drawing, level }: FormFieldProps) {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const { state, widgets, formId } = drawing;
  const pointer = childPath(level.pointer, field.key);
  const dotted = joinPath(level.dotted, field.key);
  const id = fieldId(formId, pointer);
  const error = state.errors.get(pointer);
  const required = field.validate?.required === true || (field.validate?.minItems ?? 0) > 0;
  const readOnly = field.readonly === true || accessTo(state.form.rights, dotted) !== 'edit';
  const { choices } = state.form;
  const { evaluate } = state;
  const options = optionsOf(field, { choices, evaluate, around: level.around, dotted, language });
  const description = descriptionOf(field, language);
  const label = labelOf(field, language);
  const Widget = widgetFor(field, widgets, options);
  const labelId = `${id}-label`;
  const single = Widget !== widgets.radios && !GROUPED.has(field.type);
  const describedBy = [error && `${id}-error`, description && `${id}-hint`].filter(Boolean).join(' ');

  if (readOnly || field.type === 'expression') {
    const value =
      field.type === 'expression'
        ? evaluate(field.expression, level.around)
        : (readAt(state.values, pointer) ?? level.around[field.key]);
    return (
      <div className={`form-field ${SHORT.has(field.type) ? '' : 'form-wide'}`}>
        <span className="form-label">{label}</span>
        <ReadValue field={field} value={value} options={options} />
      </div>
    );
  }
  const words = (
    <>
      {label} {required && <RequiredMark />}
    </>
  );
  const unit = unitOf(field, language);
  return (
    <div className={`form-field ${SHORT.has(field.type) ? '' : 'form-wide'}`}>
      {field.type === 'checkbox' ? null : single ? (
        <label className="form-label" id={labelId} htmlFor={id}>
          {words}
        </label>
      ) : (
        <span className="form-label" id={labelId}>
          {words}
        </span>
      )}
      <div className="form-control">
        <Widget
          field={field}
          id={id}
          labelId={labelId}
          value={readAt(state.values, pointer)}
          options={options}
          required={required}
          invalid={error !== undefined}
          describedBy={describedBy === '' ? undefined : describedBy}
          onChange={(value) => state.change(pointer, value)}
          onBlur={() => state.leave(pointer)}
        />
        {unit !== undefined && <span className="form-unit">{unit}</span>}
      </div>
      {description !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {description}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">{t('form.errorPrefix')}</span>
          {errorText(`fields.${error.code}`, error.params)}
        </p>
      )}
    </div>
  );
}
