import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type {
  CreateDefinitionBody,
  DefinitionResponse,
  ImportResponse,
  PublishResponse,
} from '../../../engine/http/contract/definition.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import { foreignModel } from '../../support/foreign-model.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';

const LEAVE = readFileSync(
  new URL('../compiler/import/leave.camunda.bpmn', import.meta.url),
  'utf8',
);
const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

let host: ServedHost;
let modeler: Client;

beforeAll(async () => {
  host = await serveHost();
  modeler = await host.home.signIn('processAdministrator');
});
afterAll(() => host.stop());

const bring = (from: Omit<CreateDefinitionBody['from'] & { type: 'import' }, 'type'>) =>
  modeler.send<{ id: string; rev: number } & ProblemResponse>('POST', '/api/definitions', {
    name: '外来流程',
    nameEn: 'From elsewhere',
    from: { type: 'import', ...from },
  });
const read = async (id: string) =>
  (await modeler.get<DefinitionResponse>(`/api/definitions/${id}`)).body;

const auditBodies = async (kind: string): Promise<readonly string[]> => {
  const admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ body: string }>(
    'select body from audit.body where kind = $1 order by seq',
    [kind],
  );
  await admin.end();
  return rows.map(({ body }) => body);
};

describe('a file of another engine', () => {
  let id: string;
  beforeAll(async () => {
    const answer = await bring({ xml: LEAVE, fileName: '请假.bpmn' });
    expect(answer.status).toBe(201);
    id = answer.body.id;
  });

  it('becomes a draft in our own words, drawn, with the form it brought', async () => {
    const { draft, resources, imported } = await read(id);
    expect(draft?.xml).toContain('<bh:assignment role="head" priority="50" />');
    expect(draft?.xml).toContain('bpmnElement="approval"');
    expect(draft?.xml).not.toContain('camunda');
    expect(resources.forms['form-applied']).toMatchObject({ components: [{ key: 'days' }] });
    expect(imported).toMatchObject({
      ...{ fileName: '请假.bpmn', sha256: sha256(LEAVE), engine: 'camunda' },
      ...{ changes: expect.any(Number) as number, problems: 0 },
    });
  });

  it('tells what was done to it', async () => {
    const { body } = await modeler.get<ImportResponse>(`/api/definitions/${id}/import`);
    expect(body.changes).toContainEqual(
      expect.objectContaining({
        type: 'dropped',
        elementId: 'decision',
        zh: expect.stringContaining('可靠保存') as string,
      }),
    );
    expect(body.drawing).toEqual([expect.objectContaining({ type: 'drawn' })]);
    expect(body.forms).toEqual(['form-applied']);
    expect(body.import.changes).toBe(body.changes.length);
  });

  it('is kept as it came', async () => {
    const file = await modeler.download(`/api/definitions/${id}/import/file`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''%E8%AF%B7%E5%81%87.bpmn",
    );
    expect(file.headers.get('content-security-policy')).toBe('sandbox');
    expect(file.body.toString()).toBe(LEAVE);
  });

  it('is an audit row with file, hash and counts', async () => {
    const auditor = await host.home.signIn('auditor');
    const { body } = await auditor.get<AuditResponse>('/api/audit?kind=definitionImported');
    expect(body.entries).toHaveLength(1);
    const [row] = await auditBodies('definitionImported');
    expect(row).toContain(sha256(LEAVE));
    expect(row).toContain('请假.bpmn');
  });

  it('is read by whoever may see the procedure, and by nobody of another county', async () => {
    const liaison = await host.home.signIn('liaisonOfficer');
    expect((await liaison.get(`/api/definitions/${id}/import/file`)).status).toBe(404);
    const stranger = await (await host.anotherCounty()).signIn('processAdministrator');
    expect((await stranger.get(`/api/definitions/${id}/import`)).status).toBe(404);
    expect((await stranger.get(`/api/definitions/${id}/import/file`)).status).toBe(404);
  });

  it('can be published', async () => {
    const { draft } = await read(id);
    const answer = await modeler.send<PublishResponse & ProblemResponse>(
      'POST',
      `/api/definitions/${id}/publish`,
      { note: '第一版', acknowledged: [] },
      { 'if-match': String(draft?.rev ?? 0) },
    );
    const rules = answer.body.problems?.map(({ rule }) => rule) ?? [];
    expect(rules).not.toContain('import/pending');
  });
});

it('what has no meaning here stays in the draft and keeps it from being published', async () => {
  const java = foreignModel('camunda', '<bpmn:serviceTask id="pay" camunda:class="a.B" />');
  const { body } = await bring({ xml: java });
  const { draft, imported } = await read(body.id);
  expect(draft?.xml).toContain('camunda:class="a.B"');
  expect(imported).toMatchObject({ problems: 1, fileName: 'process.bpmn' });
  const published = await modeler.send<ProblemResponse>(
    'POST',
    `/api/definitions/${body.id}/publish`,
    { note: '第一版', acknowledged: [] },
    { 'if-match': String(draft?.rev ?? 0) },
  );
  expect(published.status).toBe(422);
  expect(published.body.problems).toContainEqual(
    expect.objectContaining({ rule: 'import/pending', elementId: 'pay' }),
  );
});

it('bytes are read by their own encoding and kept byte by byte', async () => {
  const head = '<?xml version="1.0" encoding="ISO-8859-1"?>';
  const bytes = Buffer.from(
    `${head}${foreignModel('zeebe', '<bpmn:task id="a" name="caf\u00e9" />').replace(/^<\?xml.*\?>/, '')}`,
    'latin1',
  );
  const { body } = await bring({
    xml: bytes.toString('base64'),
    encoding: 'base64',
    fileName: 'a.bpmn',
  });
  expect((await read(body.id)).draft?.xml).toContain('name="café"');
  const file = await modeler.download(`/api/definitions/${body.id}/import/file`);
  expect(file.body.equals(bytes)).toBe(true);
});

it('the same file twice is kept once', async () => {
  const first = await bring({ xml: LEAVE });
  const second = await bring({ xml: LEAVE, fileName: 'again.bpmn' });
  expect(second.body.id).not.toBe(first.body.id);
  expect((await read(second.body.id)).imported?.sha256).toBe(sha256(LEAVE));
});

it('what was drawn here has no import', async () => {
  const { body } = await modeler.send<{ id: string }>('POST', '/api/definitions', {
    name: '四单联动',
    nameEn: 'Four tickets',
    from: { type: 'template', template: 'pinggui-four-ticket' },
  });
  expect((await read(body.id)).imported).toBeNull();
  expect((await modeler.get(`/api/definitions/${body.id}/import`)).status).toBe(404);
});
