import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { zhCN } from '../../designer/messages/zh-CN.ts';
import type { PageWatch } from './page-watch.ts';

const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules of WCAG 2.2 A and AA this page breaks, each with the first elements that break it. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(AA).analyze();
  return violations.map(({ id, nodes }) => {
    const first = nodes.slice(0, 3).map(({ html, target }) => `${target.join(' ')} ${html}`);
    return `axe ${id} ×${nodes.length}: ${first.join(' | ').slice(0, 500)}`;
  });
};

/** On a phone only what must (a drawing) scrolls sideways, never the page itself. */
export const sidewaysScroll = async (page: Page): Promise<string[]> => {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return over > 0 ? [`scrolls sideways by ${over} px`] : [];
};

const RAW_KEY = new RegExp(`(?<![\\w./])(?:${Object.keys(zhCN).join('|')})(?:\\.[a-z]\\w*)+`, 'g');
const CHINESE = /\p{Script=Han}[\p{Script=Han}“”‘’、，。：；（）《》〔〕·—]*/gu;

/** What stands in `code` is an identifier, never a message. */
const readCode = (): string[] =>
  [...document.querySelectorAll('code')].map((code) => code.textContent ?? '');

/** Keys nobody translated and, on an English page, Chinese that is not somebody's own words. */
export const untranslated = async (page: Page, watch: PageWatch): Promise<string[]> => {
  const texts = await page.evaluate(readTexts);
  const names = await page.evaluate(readCode); // `task.default` may be the name of a county's term
  const keys = texts
    .flatMap((text) => text.match(RAW_KEY) ?? [])
    .filter((key) => !names.includes(key));
  const isEnglish = await page.evaluate(() => document.documentElement.lang === 'en');
  if (!isEnglish) return keys.map((key) => `raw key: ${key}`);

  const known = [...(await watch.words())].map(squeezed);
  const chinese = texts
    .flatMap((text) => text.match(CHINESE) ?? [])
    .map(squeezed)
    .filter((run) => !known.some((words) => words.includes(run)));
  return [...keys.map((key) => `raw key: ${key}`), ...chinese.map((run) => `not English: ${run}`)];
};

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Everything a person sees or hears: texts, names, hints, the title; not what is marked as Chinese. */
const readTexts = (): string[] => {
  const found = [document.title];
  const isForeign = (element: Element | null): boolean => {
    const marked = element?.closest('[lang]');
    return marked !== null && marked !== undefined && marked !== document.documentElement;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.checkVisibility() && !isForeign(node.parentElement))
      found.push(node.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label],[title],[placeholder],[alt]'))
    if (!isForeign(element))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
  return found.filter((text) => text.trim() !== '');
};
