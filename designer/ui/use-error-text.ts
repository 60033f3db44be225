import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '../../engine/http/contract/values.ts';
import { ApiError } from '../api/client.ts';

type Params = Readonly<Record<string, unknown>>;

/** The sentence for a code. A code without one is a gap of ours: it still says what to do next. */
export function useErrorText() {
  const { t, i18n } = useTranslation();
  return useCallback(
    (code: string, params: Params = {}): string => {
      const key = `errors.${code}`;
      if (!i18n.exists(key)) return t('errors.unknown');
      return String(i18n.t(key as never, inLanguage(params, i18n.language) as never));
    },
    [t, i18n],
  );
}

/** A sentence the server words itself comes in both languages. */
const inLanguage = (params: Params, language: string): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isNames(value) ? (language === 'en' ? value.en : value.zh) : value,
    ]),
  );

const isNames = (value: unknown): value is Names =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(0, { code: 'unreadable' });
