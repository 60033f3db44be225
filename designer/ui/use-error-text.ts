import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client.ts';

type Params = Readonly<Record<string, unknown>>;

/** The sentence for a code. A code without one is a gap of ours: it still says what to do next. */
export function useErrorText() {
  const { t, i18n } = useTranslation();
  return useCallback(
    (code: string, params: Params = {}): string => {
      const key = `errors.${code}`;
      return i18n.exists(key) ? String(i18n.t(key as never, params as never)) : t('errors.unknown');
    },
    [t, i18n],
  );
}

export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(0, { code: 'unreadable' });
