import type { LeafField } from '../../../engine/forms/component.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { FileLink } from './file-link.tsx';
import { civilDate } from '../dates.ts';
import { useWords } from '../use-words.ts';
import { isBlank, unitOf } from './form-logic.ts';
import type { Option } from './widgets.ts';

interface ReadValueProps {
  readonly field: LeafField;
  readonly value: Json | undefined;
  readonly options: readonly Option[];
}

/** A value as people read it: names for ids and codes, dates in words, a dash for nothing. */
export function ReadValue({ field, value, options }: ReadValueProps) {
  const { t, language } = useWords();
  if (isBlank(value) || value === undefined) return <span className="read-value muted">—</span>;
  const nameOf = (id: Json): string =>
    options.find((option) => option.value === id)?.label ?? String(id);

  switch (field.type) {
    case 'checkbox':
      return <span className="read-value">{value === true ? t('form.yes') : t('form.no')}</span>;
    case 'select':
    case 'radio':
    case 'checklist':
      return (
        <span className="read-value">
          {(Array.isArray(value) ? (value as readonly Json[]) : [value])
            .map(nameOf)
            .join(language === 'en' ? ', ' : '、')}
        </span>
      );
    case 'datetime':
      return <span className="read-value">{whenOf(String(value), language)}</span>;
    case 'filepicker':
      return (
        <ul className="read-value">
          {(Array.isArray(value) ? (value as readonly Json[]) : []).map((file, index) => (
            <li key={index}>
              <FileLink file={file} />
            </li>
          ))}
        </ul>
      );
    case 'number':
      return (
        <span className="read-value">
          {String(value)} {unitOf(field, language)}
        </span>
      );
    case 'textarea':
      return <p className="read-value reading">{String(value)}</p>;
    case 'textfield':
    case 'expression':
      return <span className="read-value">{String(value)}</span>;
  }
}

const whenOf = (text: string, language: 'zh-CN' | 'en'): string =>
  /^\d{4}-\d{2}-\d{2}/.test(text)
    ? `${civilDate(text.slice(0, 10), language)} ${text.slice(11, 16)}`.trim()
    : text;
