import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { demoId } from '../../engine/runtime/demo/demo-id.ts';
import { DEMO_PASSWORD, type DemoCounty } from '../../engine/runtime/demo/organization.ts';
import { newPerson } from './browser.ts';
import type {} from './e2e-setup.ts';

/** The people of one county at their desks: each has a browser of his own and signs in once. */
export interface Office {
  readonly address: string;
  /** What pickers show, by the id that stands for it: units, people, and what a test adds. */
  readonly names: Map<string, string>;
  desk(login: string): Promise<Page>;
}

export const openOffice = (browser: Browser, county: DemoCounty): Office => {
  const address = inject('productAddress');
  const desks = new Map<string, Promise<Page>>();
  return {
    address,
    names: namesIn(county),
    desk: (login) => {
      const known = desks.get(login) ?? sitDown(browser, address, county.code, login);
      desks.set(login, known);
      return known;
    },
  };
};

const sitDown = async (
  browser: Browser,
  address: string,
  county: string,
  login: string,
): Promise<Page> => {
  const context = await newPerson(browser);
  context.setDefaultTimeout(20_000); // two busy cores
  await signInContext(context, address, county, login);
  return context.newPage();
};

/** Signs a browser in without the page; the page of the door has tests of its own. */
export const signInContext = async (
  context: BrowserContext,
  address: string,
  county: string,
  login: string,
): Promise<void> => {
  const answer = await context.request.post(`${address}/api/session`, {
    headers: {
      origin: address,
      'sec-fetch-site': 'same-origin',
      'idempotency-key': randomUUID(),
    },
    data: { county, login, password: DEMO_PASSWORD },
  });
  if (!answer.ok())
    throw new Error(`Expected "${login}" to be signed in, but: ${await answer.text()}`);
};

const namesIn = ({ code, units, people }: DemoCounty): Map<string, string> =>
  new Map([
    ...units.map(({ key, name }) => [demoId(code, 'unit', key), name] as const),
    ...people.map(({ login, name }) => [demoId(code, 'person', login), name] as const),
  ]);
