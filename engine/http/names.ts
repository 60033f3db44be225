import type { Names } from './contract/values.ts';

/** The county may leave the English name out; then the Chinese one stands in both places. */
export const namesOf = (zh: string, en: string | null | undefined): Names => ({
  zh,
  en: en === null || en === undefined || en === '' ? zh : en,
});
