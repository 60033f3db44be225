import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { DESKTOP, launchBrowser, newPerson } from '../../support/browser.ts';
import { startDesignerSite, type DesignerSite } from './designer-site.ts';

/** The designer before a browser, for one file of tests; each begins with the county as it was. */
export interface DesignerBrowser {
  readonly site: DesignerSite;
  readonly complaints: readonly string[]; // of all pages of this test
  newPage(viewport?: typeof DESKTOP, locale?: string): Promise<Page>;
}

export const openDesigner = (): DesignerBrowser => {
  let site: DesignerSite;
  let browser: Browser;
  let complaints: string[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([startDesignerSite(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(() => {
    complaints = [];
    site.county.reset();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  return {
    get site() {
      return site;
    },
    get complaints() {
      return complaints;
    },
    newPage: async (viewport = DESKTOP, locale) => {
      const page = await (await newPerson(browser, viewport, locale)).newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      return page;
    },
  };
};
