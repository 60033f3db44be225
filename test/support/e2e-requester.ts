import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { FormResponse } from '../../engine/http/contract/form.ts';
import type { TrackResponse } from '../../engine/http/contract/tracking.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import { fillForm } from './e2e-form.ts';
import { readSheet } from './e2e-sheet.ts';

const PATIENT = { timeout: 30_000, interval: 1_000 };

interface Issue {
  readonly station: string;
  readonly values: Variables;
}

const SCREENS = [
  ['title', 'content', 'urgent'],
  ['place', 'wish'],
  ['requesterKind', 'requesterName', 'phone', 'hideFromUnit', 'privacyRead'],
];

/** Raises a problem as whoever scanned the station's QR code; gives the tracking code. */
export const raiseOnPhone = async (page: Page, address: string, issue: Issue): Promise<string> => {
  await page.goto(`${address}/m/new?station=${issue.station}`);
  const answer = await page.request.get(
    `${address}/api/public/forms/issue-intake?station=${issue.station}`,
    { headers: { 'sec-fetch-site': 'same-origin' } },
  );
  const sheet = readSheet((await answer.json()) as FormResponse);
  for (const [index, keys] of SCREENS.entries()) {
    await page.getByRole('heading', { name: new RegExp(`^${index + 1}/3`) }).waitFor();
    const shown = keys.flatMap((key) => {
      const value = issue.values[key];
      return value === undefined ? [] : [[key, value] as const];
    });
    await fillForm(page, 'issue', Object.fromEntries(shown), sheet);
    await page.locator('.wizard-buttons button[type="submit"]').click();
  }
  const code = await page.locator('.tracking-code output').textContent();
  if (!code) throw new Error('Expected a tracking code, but the page shows none');
  return code;
};

/** Opens the requester's own view, and gives what it was drawn from. */
export const followCode = async (
  page: Page,
  address: string,
  code: string,
): Promise<TrackResponse> => {
  await page.goto(`${address}/m`); // the code stands after #: only another page reads it anew
  const asked = page.waitForResponse((one) => one.url() === `${address}/api/public/track`);
  await page.goto(`${address}/m/track#${code}`);
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  return (await (await asked).json()) as TrackResponse;
};

/** Answers what the requester is asked on the page behind his code. */
export const answerOnPhone = async (
  page: Page,
  address: string,
  code: string,
  values: Variables,
): Promise<void> => {
  const question = await vi.waitFor(async () => {
    const [open] = (await followCode(page, address, code)).questions;
    if (!open) throw new Error('Expected the requester to be asked something, but he was not');
    return open;
  }, PATIENT);
  const formId = `question-${question.id.replace(/[^a-z0-9]/gi, '-')}`;
  await fillForm(page, formId, values, readSheet(question.form));
  const asked = page.locator('.question');
  await asked.locator('.wizard-buttons button').first().click();
  await asked.getByRole('button').or(asked.locator('input')).first().waitFor({ state: 'detached' });
};
