import { useEffect, useRef } from 'react';
import { useErrorText } from '../use-error-text.ts';
import { useWords } from '../use-words.ts';
import { fieldId, namesAlong } from './form-logic.ts';
import type { FormState } from './use-form-state.ts';

/** After a submission that was not accepted: what is missing and where, each a link to its field. */
export function ErrorSummary({ state, formId }: { state: FormState; formId: string }) {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  const { summary } = state;

  useEffect(() => {
    if (summary) box.current?.focus();
  }, [summary]);

  const open = summary?.filter(({ path }) => state.errors.has(path)) ?? [];
  if (open.length === 0) return null;
  const placeOf = (path: string): string =>
    namesAlong(state.form.schema.components, path, language)
      .map((name) => (typeof name === 'number' ? t('form.rowNumber', { n: name }) : name))
      .join(' · ');

  return (
    <div className="notice error error-summary" role="alert" tabIndex={-1} ref={box}>
      <h3>{t('form.summary', { count: open.length })}</h3>
      <ul>
        {open.map(({ path, code, params }) => (
          <li key={path}>
            <a
              href={`#${fieldId(formId, path)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(fieldId(formId, path));
              }}
            >
              {placeOf(path) || t('form.wholeForm')}
            </a>
            <span>{errorText(`fields.${code}`, params)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The control of a field, or the first one of its group. */
function focusField(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  const control = element.matches('input,select,textarea,button')
    ? element
    : (element.querySelector<HTMLElement>('input,select,textarea,button') ?? element);
  control.scrollIntoView({ block: 'center' });
  control.focus();
}
