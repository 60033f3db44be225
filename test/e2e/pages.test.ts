import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DefinitionsResponse } from '../../engine/http/contract/definition.ts';
import type { InboxResponse } from '../../engine/http/contract/inbox.ts';
import { createApiClient, type ApiClient } from '../../engine/runtime/demo/api-client.ts';
import { findCase } from '../../engine/runtime/demo/find-case.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { acknowledge, platformIssue } from '../../engine/runtime/demo/purchasing-platform.ts';
import { submitIssue } from '../../engine/runtime/demo/requester.ts';
import { createCast, play } from '../../engine/runtime/demo/story.ts';
import { DESKTOP, launchBrowser, newPerson, PHONE } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';
import { axeFindings, sidewaysScroll, untranslated } from '../support/page-audit.ts';
import { watchPages, type PageWatch } from '../support/page-watch.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const TITLE = `${platformIssue.values.title} ${randomUUID().slice(0, 4)}`;

interface Visitor {
  readonly page: Page;
  readonly watch: PageWatch;
}
/** What the addresses below need; found out once the county has two cases. */
interface Ids {
  readonly code: string;
  readonly openCase: string;
  readonly task: string;
  readonly definition: string;
  readonly calling: string; // a draft that calls a procedure of the county
}

let browser: Browser;
let ids: Ids;
const address = inject('productAddress');

beforeAll(async () => {
  browser = await launchBrowser();
  ids = await tellTwoCases();
});
afterAll(() => browser.close());

/** One case whose first task is open, one that has gone a step. */
const tellTwoCases = async (): Promise<Ids> => {
  const cast = createCast(address, gangnan.code);
  const committee = await cast.person('daiwei');
  const raise = async (title: string) => {
    const values = { ...platformIssue.values, title };
    const code = await submitIssue(createApiClient(address), { ...platformIssue, values });
    return { code, id: await findCase(committee, title) };
  };
  const gone = await raise(TITLE);
  const fresh = await raise(`${TITLE}-2`);
  await play(cast, gone.id, acknowledge);

  const liaison = await cast.person('lianluo');
  const { tasks } = await liaison.get<InboxResponse>('/api/inbox?box=all');
  const task = tasks.find((one) => one.case.id === fresh.id && one.closedAt === null);
  await committee.send(
    'POST',
    `/api/tasks/${encodeURIComponent(task?.id ?? '')}/operations`,
    { verb: 'urge', text: '请尽快答复提出人。' },
    { 'if-match': String(task?.rev) },
  );
  const designer = await cast.person('liucheng');
  const { definitions } = await designer.get<DefinitionsResponse>('/api/definitions');
  return {
    code: gone.code,
    openCase: gone.id,
    task: encodeURIComponent(task?.id ?? ''),
    definition: definitions[0]?.id ?? '',
    calling: await drawCalling(designer),
  };
};

/** A start, a call of what nobody has published yet, a task and an end. */
const CALLING = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="urn:test">
  <process id="outing" name="外出踏勘" bh:nameEn="Outing" isExecutable="true">
    <startEvent id="start" name="开始" bh:nameEn="Begin"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="report"/>
    <userTask id="report" name="报告" bh:nameEn="Report"><extensionElements><bh:assignment role="unitHandler"/></extensionElements></userTask>
    <sequenceFlow id="f2" sourceRef="report" targetRef="visit"/>
    <callActivity id="visit" name="现场踏勘" bh:nameEn="Visit the site" calledElement="siteVisit"><extensionElements><bh:call binding="latest"/></extensionElements></callActivity>
    <sequenceFlow id="f3" sourceRef="visit" targetRef="end"/>
    <endEvent id="end" name="结束" bh:nameEn="End"/>
  </process>
</definitions>`;
const drawCalling = async (designer: ApiClient): Promise<string> => {
  const from = { type: 'import', xml: CALLING };
  const body = { name: `外出踏勘 ${TITLE}`, nameEn: 'Outing', from };
  return (await designer.send<{ id: string }>('POST', '/api/definitions', body)).id;
};

/** A step of the page that an address alone does not reach. */
type Action = (page: Page) => Promise<void>;
type Sight = readonly [name: string, path: () => string, then?: Action];

const drawn: Action = (page) => page.locator('.djs-container .djs-shape').first().waitFor();

const editYear: Action = async (page) => {
  await page.locator('.calendar-actions button').first().click();
  await page.locator('#calendar-editor').waitFor();
};
const tryTerm: Action = async (page) => {
  await page.locator('.calendar-form button[type="submit"]').click();
  await page.locator('.calendar-due').waitFor();
};

const tryOut: Action = async (page) => {
  await page.locator('[data-row]').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.bh-run-start .ant-btn-primary').waitFor();
};
const tryOutCalling: Action = async (page) => {
  await tryOut(page);
  await page.locator('.bh-run-start .ant-btn-primary').click();
  await page.locator('.bh-run-waiting').first().waitFor();
};
const openCall: Action = async (page) => {
  await page.locator('[data-row="visit"]').focus();
  await page.keyboard.press('Enter'); // on a phone the panel comes over the list
  await page.locator('.bh-panel').waitFor();
};

const next: Action = (page) => page.locator('.wizard-buttons button[type="submit"]').click();
const sayIt: Action = async (page) => {
  await page.locator('[id="issue-title"]').fill(platformIssue.values.title);
  await page.locator('[id="issue-content"]').fill(platformIssue.values.content);
  await next(page);
  await page.getByRole('heading', { name: /2\/3/ }).waitFor();
};
const sayMore: Action = async (page) => {
  await sayIt(page);
  await next(page);
  await page.getByRole('heading', { name: /3\/3/ }).waitFor();
};
const forget: Action = (page) => page.evaluate(() => sessionStorage.clear());
const newIssue = () => `/m/new?station=${platformIssue.station}`;

const SIGHTS: Readonly<Record<string, readonly Sight[]>> = {
  anybody: [
    ['login', () => '/login'],
    ['light-home', () => '/m'],
    ['light-new-station', () => '/m/new'],
    ['light-new-1', newIssue],
    ['light-new-2', newIssue, sayIt],
    ['light-new-3', newIssue, sayMore],
    ['light-track-empty', () => '/m/track', forget],
    ['light-track', () => `/m/track#${ids.code}`],
    ['light-missing', () => '/m/nowhere'],
  ],
  lianluo: [
    ['inbox', () => '/inbox'],
    ['notices', () => '/notices'],
    ['notices-unread', () => '/notices?only=unread'],
    ['task', () => `/tasks/${ids.task}`],
    ['cases', () => '/cases'],
    ['case', () => `/cases/${ids.openCase}`],
    ['case-papers', () => `/cases/${ids.openCase}?tab=papers`],
    ['case-diagram', () => `/cases/${ids.openCase}?tab=diagram`, drawn],
    ['case-new', () => '/cases/new'],
    ['help', () => '/help'],
    ['help-bpmn', () => '/help/bpmn'],
    ['missing', () => '/nowhere'],
    ['forbidden', () => '/audit'],
  ],
  liucheng: [
    ['design', () => '/design'],
    ['design-terms', () => '/design/terms'],
    ['design-list', () => `/design/${ids.definition}?view=list`],
    ['calendar', () => '/admin/calendar?year=2026'],
    ['calendar-edit', () => '/admin/calendar?year=2026', editYear],
    ['calendar-preview', () => '/admin/calendar?year=2026', tryTerm],
    ['design-both', () => `/design/${ids.definition}?view=both`],
    ['design-try', () => `/design/${ids.definition}?view=both`, tryOut],
    ['design-try-run', () => `/design/${ids.calling}?view=both`, tryOutCalling],
    ['design-call', () => `/design/${ids.calling}?view=list`, openCall],
  ],
  shenji: [
    ['audit', () => '/audit'],
    ['audit-case', () => `/audit/cases/${ids.openCase}`],
    ['audit-case-timeline', () => `/audit/cases/${ids.openCase}?view=timeline`],
    ['audit-case-rows', () => `/audit/cases/${ids.openCase}?view=rows`],
  ],
};

const welcome = async (login: string): Promise<Visitor> => {
  const context = await newPerson(browser);
  context.setDefaultTimeout(20_000); // two busy cores
  const watch = watchPages(context, address);
  if (login !== 'anybody') await signInContext(context, address, gangnan.code, login);
  return { page: await context.newPage(), watch };
};

const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
};

const look = async (
  { page, watch }: Visitor,
  [name, path, then]: Sight,
  language: (typeof LANGUAGES)[number],
): Promise<string[]> => {
  await page.goto('about:blank'); // what stands after # is read anew only by a page that begins
  await page.setViewportSize(DESKTOP);
  await page.goto(`${address}${path()}`);
  await settled(page);
  await page.locator(`html[lang="${language}"]`).waitFor();
  await then?.(page);
  const found: string[] = [];
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await settled(page);
    const findings = [
      ...(await axeFindings(page)),
      ...(viewport === PHONE ? await sidewaysScroll(page) : []),
      ...(await untranslated(page, watch)),
      ...watch.complaints(),
    ];
    found.push(...findings.map((one) => `${name} ${language} ${viewport.width}: ${one}`));
    const file = `test-results/pages/${name}-${viewport.width}-${language}.png`;
    await page.screenshot({ path: file, fullPage: true });
  }
  return found;
};

/** Chooses the language as a person does; the device remembers it for every page. */
const speak = async (page: Page, language: (typeof LANGUAGES)[number]): Promise<void> => {
  await page.goto(`${address}/m`);
  const own = language === 'en' ? 'English' : '中文';
  await page.getByRole('button', { name: own }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
};

describe.each(Object.entries(SIGHTS))('what %s sees', (login, sights) => {
  it.each(LANGUAGES)(
    'is accessible, silent, at home on a phone and wholly translated in %s',
    async (language) => {
      const visitor = await welcome(login);
      await speak(visitor.page, language);
      const found: string[] = [];
      for (const sight of sights) found.push(...(await look(visitor, sight, language)));
      await visitor.page.context().close();
      expect(found).toEqual([]);
    },
    180_000,
  );
});
