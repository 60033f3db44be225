import type { Json } from '../interpreter/values.ts';

export interface Names {
  readonly zh: string;
  readonly en: string;
}
/** Where no English name is drawn or entered the Chinese one stands in both places. */
export const namesOf = (zh: string, en?: string | null): Names => ({
  zh,
  en: en === undefined || en === null || en === '' ? zh : en,
});

/** What a version says about its elements: `Compilation.elements`, as it was stored. */
export type Elements = Readonly<Record<string, Json>>;
export interface ElementText {
  readonly kind?: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly phase?: string;
  readonly publicName?: string;
  readonly form?: string;
  readonly outcomes?: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn?: string;
  }[];
  readonly access?: Readonly<Record<string, 'edit' | 'read' | 'hide'>>;
}

export const elementOf = (elements: Elements, id: string): ElementText | null =>
  elementIn(elements[id]);

export const elementIn = (found: Json | undefined): ElementText | null =>
  typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as unknown as ElementText)
    : null;

export const stepName = (elements: Elements, id: string, otherwise = id): Names => {
  const found = elementOf(elements, id);
  return namesOf(
    found?.name === undefined || found.name === '' ? otherwise : found.name,
    found?.nameEn,
  );
};

export const outcomeName = (elements: Elements, id: string, code: string): Names => {
  const found = elementOf(elements, id)?.outcomes?.find((outcome) => outcome.code === code);
  return namesOf(found?.name ?? code, found?.nameEn);
};
