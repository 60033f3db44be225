import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESKTOP, launchBrowser, newPerson } from '../../support/browser.ts';
import { DEFINITION } from '../definitions/county-api.ts';
import { startDesignerSite } from '../definitions/designer-site.ts';

export const PATIENT = { timeout: 20_000 };

export interface PanelPage {
  readonly page: Page;
  /** The file as autosave last wrote it. */
  file(): string;
  /** Chosen in the list, else on the canvas (`at`: where, for what others stand on); this fold is open. */
  choose(id: string, fold: string, at?: { readonly x: number; readonly y: number }): Promise<void>;
  field(label: string): Locator;
  write(label: string, text: string): Promise<void>;
  pick(label: string, choice: string): Promise<void>;
  /** What autosave has written by now. */
  saved(...parts: readonly (string | RegExp)[]): Promise<void>;
  stop(): Promise<void>;
}

/** The editor of one file in a real browser, worked through its panel. `first`: a row of its list. */
export const openPanel = async (xml: string, first: string): Promise<PanelPage> => {
  const [site, browser] = await Promise.all([startDesignerSite(), launchBrowser()]);
  site.county.xml = xml;
  const page = await (await newPerson(browser, DESKTOP)).newPage();
  await page.goto(`${site.origin}/design/${DEFINITION}?process=p`);
  await page.locator(`[data-row="${first}"]`).waitFor(PATIENT);
  const field = (label: string) => page.locator('.bh-panel').getByLabel(label, { exact: true });
  return {
    page,
    field,
    file: () => site.county.xml,
    choose: async (id, fold, at) => {
      const chosen = page.locator('.bh-panel-head code');
      const row = page.locator(`[data-row="${id}"]`);
      const hit = page.locator(`[data-element-id="${id}"] .djs-hit`).first();
      if ((await chosen.count()) === 0 || (await chosen.textContent()) !== id)
        await ((await row.count()) > 0
          ? row.click()
          : hit.click({ force: true, ...(at && { position: at }) }));
      await expect.poll(() => chosen.textContent(), PATIENT).toBe(id);
      const heading = page.locator('.bh-panel').getByRole('button', { name: fold, exact: true });
      if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
    },
    write: async (label, text) => {
      await field(label).fill(text);
      await field(label).press('Enter');
    },
    pick: async (label, choice) => {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
        .getByTitle(choice, { exact: true })
        .click();
    },
    saved: async (...parts) => {
      await page.keyboard.press('Control+s');
      for (const part of parts) await expect.poll(() => site.county.xml, PATIENT).toMatch(part);
    },
    stop: async () => {
      await browser.close();
      await site.stop();
    },
  };
};

const bounds = (x: number, y: number, width: number, height: number) =>
  `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`;
export const shape = (id: string, ...at: Parameters<typeof bounds>) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">${bounds(...at)}</bpmndi:BPMNShape>`;
export const edge = (id: string, ...points: readonly (readonly [number, number])[]) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points
    .map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`)
    .join('')}</bpmndi:BPMNEdge>`;

/** A file of these elements, drawn on a plane of `plane`. */
export const drawing = (plane: string, roots: string, drawn: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  ${roots}
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${plane}">${drawn}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
