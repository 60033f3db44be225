import type { ReactNode } from 'react';
import type { ListField } from '../../../engine/forms/component.ts';
import { accessTo, joinPath } from '../../../engine/forms/rights.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { useErrorText } from '../use-error-text.ts';
import { useWords } from '../use-words.ts';
import {
  childPath,
  emptyRow,
  fieldId,
  hasFixedRows,
  labelOf,
  moveRow,
  readAt,
  rowsOf,
} from './form-logic.ts';
import type { Drawing, Level } from './form-view.tsx';

interface FormRowsProps {
  readonly list: ListField;
  readonly drawing: Drawing;
  readonly level: Level;
  readonly renderRow: (inside: Level) => ReactNode; // handed in: rows hold fields, fields hold rows
}

/** Rows of the same fields. Where the case gives the rows, none can be added, moved or removed. */
export function FormRows({ list, drawing, level, renderRow }: FormRowsProps) {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const { state, widgets, formId } = drawing;
  const pointer = childPath(level.pointer, list.key);
  const dotted = joinPath(level.dotted, list.key);
  const rows = rowsOf(readAt(state.values, pointer));
  const label = labelOf(list, language);
  const fixed =
    hasFixedRows(list) || list.readonly === true || accessTo(state.form.rights, dotted) !== 'edit';
  const error = state.errors.get(pointer);
  const put = (next: readonly Variables[]) => state.change(pointer, next);
  const Button = widgets.button;

  return (
    <fieldset className="form-group form-wide" id={fieldId(formId, pointer)} tabIndex={-1}>
      <legend>
        {label} {list.validate?.required && <RequiredMark />}
      </legend>
      {error && <p className="field-error">{errorText(`fields.${error.code}`, error.params)}</p>}
      <ol className="form-rows">
        {rows.map((row, index) => (
          <li key={index} aria-label={t('form.row', { label, n: index + 1 })}>
            <div className="form-row-head">
              <span className="form-row-number">{t('form.rowNumber', { n: index + 1 })}</span>
              {!fixed && (
                <span className="form-row-actions">
                  <Button
                    label={t('form.moveUpLabel', { label, n: index + 1 })}
                    disabled={index === 0}
                    onPress={() => put(moveRow(rows, index, index - 1))}
                  >
                    {t('form.moveUp')}
                  </Button>
                  <Button
                    label={t('form.removeLabel', { label, n: index + 1 })}
                    onPress={() => put(rows.filter((_, other) => other !== index))}
                  >
                    {t('form.remove')}
                  </Button>
                </span>
              )}
            </div>
            {renderRow({
              pointer: childPath(pointer, index),
              dotted,
              around: { ...level.around, ...row },
            })}
          </li>
        ))}
      </ol>
      {rows.length === 0 && <p className="muted">{t('form.noRows')}</p>}
      {!fixed && (
        <Button
          label={t('form.addLabel', { label })}
          disabled={rows.length >= (list.validate?.maxItems ?? Infinity)}
          onPress={() => put([...rows, emptyRow(list)])}
        >
          {t('form.add')}
        </Button>
      )}
    </fieldset>
  );
}

export function RequiredMark() {
  const { t } = useWords();
  return (
    <>
      <span className="required-mark" aria-hidden="true">
        *
      </span>
      <span className="visually-hidden">{t('form.required')}</span>
    </>
  );
}
