import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Due, Names } from '../../engine/http/contract/values.ts';
import { currentLanguage } from '../messages/language.ts';
import { civilDate, date, dateTime, span } from './dates.ts';

/** The words of a page: messages, names from the server, dates, each in the language in use. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const used = i18n.language;
  return useMemo(() => {
    const language = used === 'en' ? 'en' : currentLanguage();
    return {
      t,
      language,
      name: (names: Names): string => (language === 'en' ? names.en : names.zh),
      names: (list: readonly Names[]): string =>
        list
          .map((one) => (language === 'en' ? one.en : one.zh))
          .join(language === 'en' ? ', ' : '、'),
      dateTime: (instant: number) => dateTime(instant, language),
      date: (instant: number) => date(instant, language),
      /** When a timer should have taken effect, and how much later it did. */
      firedLate: (due: number, at: number): string =>
        t('timeline.firedLate', { due: dateTime(due, language), late: span(at - due, language) }),
      day: (civil: string) => civilDate(civil, language),
    };
  }, [t, used]);
}

/** `11-22（周日）`: the short day beside a lateness mark. */
export const dueDay = (due: Due): string => due.date.slice(5);
