import type { LeafField } from '../../../engine/forms/component.ts';
import { accessTo, joinPath } from '../../../engine/forms/rights.ts';
import { useErrorText } from '../use-error-text.ts';
import { useWords } from '../use-words.ts';
import { childPath, descriptionOf, fieldId, labelOf, readAt, unitOf } from './form-logic.ts';
import { RequiredMark } from './form-rows.tsx';
import type { Drawing, Level } from './form-view.tsx';
import { optionsOf } from './options.ts';
import { ReadValue } from './read-value.tsx';
import { widgetFor, type Option, type WidgetKind } from './widgets.ts';

interface FormFieldProps {
  readonly field: LeafField;
  readonly drawing: Drawing;
  readonly level: Level;
}

const SHORT: ReadonlySet<string> = new Set(['textfield', 'number', 'datetime', 'expression']);
/** Widgets of several controls: their label names a group instead of pointing at one input. */
const GROUPED: ReadonlySet<WidgetKind> = new Set(['radios', 'checklist', 'signature', 'papers']);

/** One field: read where it may only be read or is computed, else filled in. */
export function FormField({ field, drawing, level }: FormFieldProps) {
  const { language } = useWords();
  const { evaluate, form, values } = drawing.state;
  const dotted = joinPath(level.dotted, field.key);
  const asking = { choices: form.choices, evaluate, around: level.around, dotted, language };
  const options = optionsOf(field, asking);
  const readOnly = field.readonly === true || accessTo(form.rights, dotted) !== 'edit';

  if (!readOnly && field.type !== 'expression') {
    return <EditField field={field} drawing={drawing} level={level} options={options} />;
  }
  const value =
    field.type === 'expression'
      ? evaluate(field.expression, level.around)
      : (readAt(values, childPath(level.pointer, field.key)) ?? level.around[field.key]);
  return (
    <div className={`form-field ${SHORT.has(field.type) ? '' : 'form-wide'}`}>
      <span className="form-label">{labelOf(field, language)}</span>
      <ReadValue field={field} value={value} options={options} />
    </div>
  );
}

/** Label, hint, widget, and the error tied to it. */
function EditField({
  field,
  drawing,
  level,
  options,
}: FormFieldProps & { readonly options: readonly Option[] }) {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const { state, widgets, formId } = drawing;
  const pointer = childPath(level.pointer, field.key);
  const id = fieldId(formId, pointer);
  const error = state.errors.get(pointer);
  const description = descriptionOf(field, language);
  const unit = unitOf(field, language);
  const kind = widgetFor(field, options);
  const Widget = widgets[kind];
  const required = field.validate?.required === true || (field.validate?.minItems ?? 0) > 0;
  const describedBy = [error && `${id}-error`, description && `${id}-hint`]
    .filter(Boolean)
    .join(' ');

  return (
    <div className={`form-field ${SHORT.has(field.type) ? '' : 'form-wide'}`}>
      <FieldLabel field={field} id={id} kind={kind} required={required} />
      <div className="form-control">
        <Widget
          field={field}
          id={id}
          labelId={`${id}-label`}
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

interface FieldLabelProps {
  readonly field: LeafField;
  readonly id: string;
  readonly kind: WidgetKind;
  readonly required: boolean;
}

function FieldLabel({ field, id, kind, required }: FieldLabelProps) {
  const { language } = useWords();
  if (kind === 'checkbox') return null; // its label stands beside the box
  const words = (
    <>
      {labelOf(field, language)} {required && <RequiredMark />}
    </>
  );
  return GROUPED.has(kind) ? (
    <span className="form-label" id={`${id}-label`}>
      {words}
    </span>
  ) : (
    <label className="form-label" id={`${id}-label`} htmlFor={id}>
      {words}
    </label>
  );
}
