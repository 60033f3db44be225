import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { createCast } from '../../engine/runtime/demo/story.ts';
import { launchBrowser, newPerson } from './browser.ts';
import { beginCase, publishXml } from './e2e-definition.ts';
import { openOffice, type Office } from './e2e-office.ts';

export interface ProcedureOfOwn {
  readonly name: { readonly zh: string; readonly en: string };
  readonly processId: string;
  readonly elements: string; // of the process
  readonly photographs: string; // first part of their names
}

/** A process of one task of a deputy's, for what can be done to any case. */
export const ONE_TASK = `<startEvent id="begin" name="立案" bh:nameEn="Begin" />
    <userTask id="draft" name="起草" bh:nameEn="Draft"><extensionElements><bh:assignment role="leadDeputy" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>
    <endEvent id="done" name="办结" bh:nameEn="Closed" />
    <sequenceFlow id="f1" sourceRef="begin" targetRef="draft" /><sequenceFlow id="f2" sourceRef="draft" targetRef="done" />`;

const xmlOf = ({ name, processId, elements }: ProcedureOfOwn): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="${processId}" name="${name.zh}" bh:nameEn="${name.en}" isExecutable="true">
    ${elements}
  </process>
</definitions>`;

/** A procedure of the test file's own in the demo county, published before its tests, and the county's people. */
export const procedureOfOwn = (procedure: ProcedureOfOwn) => {
  const address = inject('productAddress');
  const cast = createCast(address, gangnan.code);
  let browser: Browser;
  let office: Office;
  let definitionId: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    office = openOffice(browser, gangnan);
    const designer = await cast.person('liucheng');
    definitionId = await publishXml(designer, procedure.name, xmlOf(procedure));
  });
  afterAll(() => browser.close());

  return {
    address,
    cast,
    begin: async () => beginCase(await cast.person('liu'), definitionId, procedure.processId),
    desk: (login: string): Promise<Page> => office.desk(login),
    /** A browser nobody has signed in with. */
    newContext: async (
      ...viewport: [size?: Parameters<typeof newPerson>[1]]
    ): Promise<BrowserContext> => {
      const context = await newPerson(browser, ...viewport);
      context.setDefaultTimeout(20_000); // two busy cores
      return context;
    },
    photograph: (page: Page, name: string) =>
      page.screenshot({
        path: `test-results/${procedure.photographs}-${name}.png`,
        fullPage: true,
      }),
  };
};
