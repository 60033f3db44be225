import type { BrowserContext } from 'playwright-core';
import { dataWords } from './data-words.ts';

/** What went wrong behind a page, and the words of the data it was drawn from. */
export interface PageWatch {
  /** What the browser complained about since it was last asked. */
  complaints(): readonly string[];
  /** Texts somebody wrote, found in the answers of the API: they have one language. */
  words(): Promise<ReadonlySet<string>>;
}

/** Listens to everything one person's browser says: console, errors, requests, the page's policy. */
export const watchPages = (context: BrowserContext, address: string): PageWatch => {
  const own = new URL(address).host;
  const words = new Set<string>();
  const reading: Promise<void>[] = [];
  let complaints: string[] = [];

  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, host, pathname } = new URL(request.url());
    if (['data:', 'blob:'].includes(protocol)) return;
    if (host !== own) complaints.push(`foreign host: ${request.url()}`);
    if (pathname === '/csp') complaints.push(`policy: ${request.postData() ?? ''}`);
  });
  context.on('response', (response) => {
    if (!response.headers()['content-type']?.startsWith('application/json')) return;
    const read = response.json().then(
      (body: unknown) => dataWords(body, words),
      () => undefined, // the page left before it was read
    );
    reading.push(read);
  });

  return {
    complaints: () => {
      const found = complaints;
      complaints = [];
      return found;
    },
    words: async () => {
      await Promise.all(reading);
      return words;
    },
  };
};
