/** Who may import whom (architecture.md §10). The first area whose folder fits a file decides. */
export interface Area {
  readonly name: string;
  readonly files: RegExp;
  /** Folders or files it may import as values, besides its own area. */
  readonly mayImport: readonly RegExp[];
  /** Besides: what it may import as types. */
  readonly mayKnow?: readonly RegExp[];
  readonly because: string;
}

const ANYTHING = /^(engine|designer|workflows|activities)\//;
const PURE = /^engine\/(interpreter|time|operations|simulator|replay|policies|integrity)\//;
const INTERPRETER = /^engine\/interpreter\//;
const TIME = /^engine\/time\//;
const FEEL = /^engine\/feel\//;
const COMPILER = /^engine\/compiler\//;
const FORMS = /^engine\/forms\//;
const OPERATIONS = /^engine\/operations\//;
const STORE = /^engine\/store\//;
const CONTRACT = /^engine\/http\/contract\//;
const CASE_RUNNER = /^engine\/temporal\/case-runner\.ts$/;
const ANSWER = /^engine\/answer\.ts$/;
const LOG = /^engine\/log\.ts$/;
const POLICIES = /^engine\/policies\//;
const USE_CASES =
  /^engine\/(cases|definitions|directory|calendars|approvals|files|letters|notifications|reports|audit)\//;

export const areas: readonly Area[] = [
  {
    name: 'composition roots',
    files:
      /^(engine\/(server|create-server|worker|start|cli|demo|reset|migrate)\.ts|engine\/cli\/|engine\/temporal\/create-worker\.ts|designer\/(m\/)?main\.tsx|designer\/routes\.tsx)/,
    mayImport: [ANYTHING],
    because: 'they hold no rule: they only put parts together',
  },
  {
    name: 'interpreter',
    files: INTERPRETER,
    mayImport: [TIME],
    because: 'a case must mean the same in every host, so its meaning depends on none of them',
  },
  {
    name: 'time',
    files: TIME,
    mayImport: [],
    mayKnow: [INTERPRETER],
    because: 'a due date is computed from the calendar it is given and nothing else',
  },
  {
    name: 'feel',
    files: FEEL,
    mayImport: [TIME],
    mayKnow: [INTERPRETER],
    because: 'expressions see variables, time and calendar, never the engine around them',
  },
  {
    name: 'compiler',
    files: COMPILER,
    mayImport: [FEEL, TIME, /^engine\/interpreter\/(semantics|joins)\.ts$/],
    mayKnow: [INTERPRETER],
    because: 'the browser compiles too, and a plan must not depend on how it will be run',
  },
  {
    name: 'operations',
    files: OPERATIONS,
    mayImport: [INTERPRETER, TIME],
    because: 'a verb is a guard and a list of events, the same in update, button and simulator',
  },
  {
    name: 'simulator',
    files: /^engine\/simulator\//,
    mayImport: [INTERPRETER, TIME, OPERATIONS],
    because: 'it runs in a browser tab; FEEL is handed in',
  },
  {
    name: 'replay',
    files: /^engine\/replay\//,
    mayImport: [INTERPRETER, TIME],
    because: 'an auditor replays a case without the county’s servers',
  },
  {
    name: 'policies and integrity',
    files: /^engine\/(policies|integrity)\//,
    mayImport: [],
    mayKnow: [ANYTHING],
    because: 'what a person may do is computed from facts, by server and browser alike',
  },
  {
    name: 'forms',
    files: FORMS,
    mayImport: [FEEL, TIME],
    mayKnow: [INTERPRETER],
    because: 'browser and server check the same form with the same code',
  },
  {
    name: 'http contract',
    files: CONTRACT,
    mayImport: [FORMS],
    mayKnow: [ANYTHING],
    because: 'the API describes the domain; the domain must never follow the API',
  },
  {
    name: 'store',
    files: STORE,
    mayImport: [ANSWER, /^engine\/calendars\/(national-calendar|calendar-data)\.ts$/],
    mayKnow: [ANYTHING],
    because: 'tables keep what use cases decide and decide nothing themselves',
  },
  {
    name: 'use cases',
    files: USE_CASES,
    mayImport: [PURE, COMPILER, FEEL, FORMS, STORE, CASE_RUNNER, ANSWER, USE_CASES],
    mayKnow: [CONTRACT],
    because: 'a use case reads like the protocol it implements; HTTP and Temporal stay outside',
  },
  {
    name: 'http edge',
    files: /^engine\/http\/[^/]+\.ts$/,
    mayImport: [
      CONTRACT,
      USE_CASES,
      POLICIES,
      STORE,
      FORMS,
      ANSWER,
      LOG,
      /^engine\/http\/routes\//,
    ],
    mayKnow: [ANYTHING],
    because: 'sessions, headers and limits need accounts, but know no procedure',
  },
  {
    name: 'http routes',
    files: /^engine\/http\//,
    mayImport: [CONTRACT, USE_CASES, POLICIES, FORMS, ANSWER, LOG, /^engine\/http\/[^/]+\.ts$/],
    mayKnow: [ANYTHING],
    because: 'a route validates, hands to one use case and presents; no rule lives here',
  },
  {
    name: 'temporal port',
    files: /^engine\/temporal\//,
    mayImport: [/^workflows\/(messages|task-id)\.ts$/, ANSWER, LOG, /^engine\/config\.ts$/],
    mayKnow: [ANYTHING],
    because: 'the rest of the server sees one port, not Temporal',
  },
  {
    name: 'workflows',
    files: /^workflows\//,
    mayImport: [INTERPRETER, OPERATIONS, FEEL, TIME, /^engine\/replay\/checksum\.ts$/],
    mayKnow: [/^activities\//, ANSWER],
    because: 'whatever a workflow imports is frozen by the histories that ran it',
  },
  {
    name: 'activities',
    files: /^activities\//,
    mayImport: [STORE, USE_CASES, TIME, ANSWER, LOG, /^workflows\/(messages|task-id)\.ts$/],
    mayKnow: [ANYTHING],
    because: 'activities meet the world on behalf of a case; they hold no rule of it',
  },
  {
    name: 'designer',
    files: /^designer\//,
    mayImport: [PURE, COMPILER, FEEL, FORMS, CONTRACT, /^engine\/templates\/[^/]+\/[^/]+\.json$/],
    because: 'the browser gets what is pure and the contract of the API, never the server',
  },
  {
    name: 'runtime',
    files: /^engine\/(runtime|templates)\/|^engine\/(config|log|answer)\.ts$/,
    mayImport: [
      /^engine\/interpreter\/failures\.ts$/,
      STORE,
      USE_CASES,
      FORMS,
      COMPILER,
      TIME,
      CASE_RUNNER,
      /^engine\/http\/password\.ts$/,
    ],
    mayKnow: [ANYTHING],
    because: 'bringing servers up knows processes and files, not procedures',
  },
];

/** A library stands behind one door, so that replacing it touches one folder. */
export interface Fence {
  readonly packages: RegExp;
  readonly inside: RegExp;
  readonly because: string;
}

export const fences: readonly Fence[] = [
  {
    packages: /^(@mikro-orm\/.*|pg)$/,
    inside: /^engine\/(store|runtime)\//,
    because: 'SQL outside the store would go around row-level security',
  },
  {
    packages: /^(express|express-session|helmet|compression|multer|pino-http|connect-pg-simple)$/,
    inside: /^engine\/(http\/|server\.ts)/,
    because: 'a use case must be callable without a request',
  },
  {
    packages: /^@temporalio\//,
    inside:
      /^(workflows|activities|engine\/temporal|engine\/runtime)\/|^engine\/(worker|start)\.ts$/,
    because: 'Temporal is one of three hosts',
  },
  {
    packages: /^bpmn-moddle$/,
    inside: /^engine\/compiler\//,
    because: 'only the compiler reads XML',
  },
  {
    packages: /^feelin$/,
    inside: /^engine\/feel\//,
    because: 'expressions have one meaning and one cost',
  },
  {
    packages: /^(bpmn-js.*|diagram-js.*)$/,
    inside: /^designer\/modeler\//,
    because: 'the canvas stays behind render and dispose',
  },
  {
    packages: /^zod$/,
    inside: /^engine\/(http|forms)\/|^engine\/(config|runtime\/secrets)\.ts$/,
    because: 'shapes are checked at the edge, once',
  },
  {
    packages: /^(react|react-dom|antd|@ant-design\/.*|@tanstack\/.*|i18next.*|react-i18next)$/,
    inside: /^designer\//,
    because: 'the server renders nothing',
  },
  {
    packages: /^(antd|@ant-design\/.*|echarts|bpmn-js.*)$/,
    inside: /^(?!designer\/m\/)/,
    because: 'the light app must open on an old phone over a slow line',
  },
  {
    packages: /^chinese-days$/,
    inside: /^engine\/calendars\//,
    because: 'calendars reach a case as data',
  },
  {
    packages: /^commander$/,
    inside: /^engine\/cli\/command\.ts$/,
    because: 'commands are plain functions',
  },
];
