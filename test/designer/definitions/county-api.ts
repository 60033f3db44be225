import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import type { CalledResponse } from '../../../engine/http/contract/called.ts';
import type {
  DefinitionResponse,
  DefinitionSummary,
  DesignResources,
  VersionSummary,
} from '../../../engine/http/contract/definition.ts';
import { decisionsResponse } from '../../../engine/http/contract/decisions.ts';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { calledResponse } from '../../../engine/http/contract/called.ts';
import { definitionResponse } from '../../../engine/http/contract/definition.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import type { SessionResponse } from '../../../engine/http/contract/session.ts';

const TEMPLATE = join(import.meta.dirname, '../../../engine/templates/pinggui-four-ticket');
const NOW = Date.parse('2026-11-22T02:32:00Z');
export const DEFINITION = '0b6a1f9e-7a54-4d35-9b53-0d6f1f6f0a01';

const jsonOf = (name: string): Record<string, never> =>
  JSON.parse(readFileSync(join(TEMPLATE, name), 'utf8')) as Record<string, never>;

/** One county's designer routes in memory: the contract's answers, and what was written. */
export interface CountyApi {
  readonly router: Router;
  xml: string;
  rev: number;
  /** States of the decision table `routing`, oldest first. */
  readonly tables: Json[];
  readonly published: { note: string; acknowledged: readonly string[] }[];
  /** What a draft is told of what it calls; null: it cannot be told. */
  called: CalledResponse | null;
  /** Somebody else saves: the next save of the window under test is a conflict. */
  saveAsSomebodyElse(): void;
  /** The draft as it ships; a window still open has not seen it. */
  reset(): void;
}

export const createCountyApi = (): CountyApi => {
  const router = Router();
  const shipped = readFileSync(join(TEMPLATE, 'process.bpmn'), 'utf8');
  const county: CountyApi = {
    router,
    xml: shipped,
    rev: 3,
    tables: [ROUTING],
    published: [],
    called: null,
    saveAsSomebodyElse: () => {
      county.rev += 1;
    },
    reset: () => {
      county.rev += 1;
      county.xml = shipped;
      county.called = null;
    },
  };
  router.use(express.json({ limit: '2mb' }));
  router.get('/session', (_request, response) => void response.json(session));
  router.get('/events', (_request, response) => void response.status(204).end());
  router.get('/definitions', (_request, response) => {
    response.json({ definitions: [summaryOf(county)] });
  });
  router.get('/definitions/templates', (_request, response) => void response.json(templates));
  router.get('/definitions/:id', (_request, response) => {
    response.json(definitionResponse.parse(detailOf(county)));
  });
  router.post('/definitions/:id/called', (_request, response) => {
    if (county.called) response.json(calledResponse.parse(county.called));
    else response.status(422).json({ code: 'tooManyCalled', params: { most: 100 } });
  });
  router.get('/definitions/:id/versions/:n', (_request, response) => {
    const plain = { xml: county.xml, hash: 'a1', plans: [], forms: {} };
    response.json({ version: version(1), ...plain });
  });
  router.get('/decisions', (_request, response) => {
    const versions = county.tables.map((table, at) => ({
      ...{ n: at + 1, table, note: `改 ${at + 1}`, publishedAt: NOW, publishedBy: modeler },
    }));
    const decisions = [{ ref: 'routing', versions: versions.toReversed() }];
    response.json(decisionsResponse.parse({ decisions, mayEdit: true }));
  });
  router.post('/decisions', (request, response) => {
    if (Number(request.get('If-Match')) !== county.tables.length) {
      response.status(409).json({ code: 'decisionChanged', params: {}, requestId: 'r1' });
      return;
    }
    county.tables.push((request.body as { table: Json }).table);
    response.json({ version: county.tables.length });
  });
  router.put('/definitions/:id/draft', (request, response) => {
    if (Number(request.get('If-Match')) !== county.rev) {
      response.status(409).json({ code: 'draftChanged', params: {}, requestId: 'r1' });
      return;
    }
    county.rev += 1;
    county.xml = (request.body as { xml: string }).xml;
    response.json({ rev: county.rev, savedAt: NOW });
  });
  router.post('/definitions/:id/publish', (request, response) => {
    county.published.push(request.body as { note: string; acknowledged: readonly string[] });
    response.json({ version: 2, hash: 'b2c3d4', problems: [], scenarios: [], stillRunning: 1 });
  });
  router.use((_request, response) => {
    response.status(404).json({ code: 'notFound', params: {}, requestId: 'r1' });
  });
  return county;
};

const name = { zh: '平桂区四单办理', en: 'Pinggui four tickets' };
const modeler = { id: 'p1', name: '韦敏（演示）' };

const version = (n: number): VersionSummary => ({
  n,
  note: '首次发布',
  publishedAt: NOW,
  publishedBy: modeler,
  active: true,
  running: 1,
  ended: 0,
});

const summaryOf = ({ rev }: CountyApi): DefinitionSummary => ({
  id: DEFINITION,
  name,
  template: 'pinggui-four-ticket',
  draft: { rev, savedAt: NOW, savedBy: modeler },
  active: version(1),
  versions: 1,
  running: 1,
});

const detailOf = (county: CountyApi): DefinitionResponse => ({
  definition: summaryOf(county),
  draft: {
    rev: county.rev,
    xml: county.xml,
    scenarios: [],
    savedAt: NOW,
    savedBy: modeler,
    basedOn: 1,
  },
  imported: null,
  versions: [version(1)],
  resources: resources(),
  mayEdit: true,
  templateXml: null,
  mayPublish: true,
});

const roles = [
  ['requester', '提出人'],
  ['leadDeputy', '领衔代表'],
  ['coSigner', '附议代表'],
  ['liaisonOfficer', '联络员'],
  ['stationHead', '站长'],
  ['streetCongressWorkCommittee', '街道人大工委'],
  ['deputyAffairsCommittee', '代工委'],
  ['counterpartCommittee', '对口委员会'],
  ['councilOfChairpersons', '主任会议'],
  ['governmentOffice', '政府办'],
  ['unitHandler', '承办单位经办人'],
  ['unitLeader', '承办单位负责人'],
  ['jointUnit', '会办单位'],
] as const;

const ROUTING = {
  inputs: ['amount'],
  outputs: ['handler'],
  rules: [
    { when: ['< 100'], then: ['"station"'] },
    { when: ['>= 100'], then: ['"county"'] },
  ],
};

const resources = (): DesignResources => ({
  forms: Object.fromEntries(
    readdirSync(join(TEMPLATE, 'forms')).map((file) => [
      file.replace('.json', ''),
      jsonOf(`forms/${file}`) as never,
    ]),
  ),
  terms: jsonOf('terms.json'),
  ladders: jsonOf('ladders.json'),
  decisions: { routing: ROUTING },
  lists: jsonOf('lists.json'),
  calendar: nationalCalendar(),
  roles: roles.map(([id, zh]) => ({ id, name: { zh, en: id } })),
  held: roles.map(([id]) => id),
  stations: [],
  jobTypes: ['notify', 'mergeInto', 'createReferral', 'assignNumber', 'extendTerm', 'issueLetter'],
  units: [],
  callables: [
    {
      processId: 'site-visit',
      own: false,
      name: { zh: '现场踏勘', en: 'Site visit' },
      definition: { zh: '踏勘流程', en: 'Site visits' },
      versions: [
        { n: 2, hash: 'b'.repeat(64), tag: null, inForce: true },
        { n: 1, hash: 'a'.repeat(64), tag: '2025', inForce: true },
      ],
    },
  ],
});

const templates = {
  templates: [
    {
      id: 'pinggui-four-ticket',
      name: { zh: '四单联动', en: 'Four tickets' },
      description: { zh: '点单、定单、接单、验单。', en: 'Raise, shape, accept, verify.' },
      processes: [{ id: 'pinggui-four-ticket', name }],
      steps: [{ zh: '点单', en: 'Raise' }],
    },
  ],
};

const session: SessionResponse = {
  account: { id: 'a1', login: 'weimin', kind: 'business', demo: true },
  person: modeler,
  county: { code: 'pinggui', name: { zh: '平桂区（演示）', en: 'Pinggui (demo)' } },
  posts: [
    {
      id: 'post1',
      role: 'processAdministrator',
      headKind: null,
      unit: null,
      title: { zh: '流程管理员', en: 'Process administrator' },
    },
  ],
  areas: ['design'],
  language: null,
  absoluteEnd: NOW + 43_200_000,
  idleSeconds: 1_800,
};
