import { useTranslation } from 'react-i18next';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import { useEnglish } from './use-english.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Terms and ladders of the county in words: “3 个工作日”, “3 working days”. */
export const useTermWords = ({ terms, ladders }: Pick<DesignResources, 'terms' | 'ladders'>) => {
  const { t } = useTranslation();
  const english = useEnglish();

  const period = (value: unknown, unit: unknown): string => {
    const known = units.find((candidate) => candidate === unit);
    if (known === undefined || value === undefined || value === null || value === '') return '';
    if (known === 'recurring' || known === 'fixedDate') return String(value);
    return t(`design.period.${known}`, { n: String(value) });
  };
  const entryOf = (sheet: DesignResources['terms'], key: string): Entry => {
    const entry = sheet[key];
    return typeof entry === 'object' && entry !== null ? (entry as Entry) : {};
  };
  const named = (entry: Entry): string => {
    const name = entry['name'];
    const own = typeof name === 'object' && name !== null ? (name as Entry) : entry;
    return String((english ? own['en'] : own['zh']) ?? '');
  };
  const term = (key: string): string => {
    const entry = entryOf(terms, key);
    return period(entry['value'], entry['unit']) || named(entry) || key;
  };
  return {
    period,
    term,
    termWithKey: (key: string) => `${term(key)} · ${named(entryOf(terms, key)) || key}`,
    ladder: (key: string) => named(entryOf(ladders, key)) || key,
  };
};

const units = [
  'workingDays',
  'calendarDays',
  'months',
  'workingHours',
  'hours',
  'minutes',
  'fixedDate',
  'recurring',
] as const;
