import library from 'bpmn-js-i18n/translations/zn.js';
import { overlay } from './translations.ts';

export type Translate = (
  template: string,
  replacements?: Readonly<Record<string, string>>,
) => string;

/** Fills `{name}` as the library writes it; a missing word is shown as it came. */
const fill = (text: string, replacements: Readonly<Record<string, string>>): string =>
  text.replace(/\{([^}]+)\}/g, (whole, name: string) => replacements[name] ?? whole);

/**
 * The published table lacks some words and has others in a translator's Chinese; ours lie over
 * it. When the page is English the library's own words are right. The language is asked for with
 * each word: it may have changed since the canvas was opened.
 */
export const translateTo =
  (language: () => 'zh-CN' | 'en'): Translate =>
  (template, replacements = {}) => {
    const text =
      language() === 'en' ? template : (overlay[template] ?? library[template] ?? template);
    return fill(text, replacements);
  };

/** Whether the Chinese tables know a text: what the coverage test asks. */
export const isTranslated = (template: string): boolean =>
  template in overlay || template in library;
