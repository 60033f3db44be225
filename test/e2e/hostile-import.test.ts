import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type {
  DefinitionResponse,
  DefinitionsResponse,
} from '../../engine/http/contract/definition.ts';
import type { AuditResponse } from '../../engine/http/contract/audit.ts';
import { ApiRefusal, type ApiClient } from '../../engine/runtime/demo/api-client.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { createCast } from '../../engine/runtime/demo/story.ts';

/** Files nobody should send, through the door everybody uses. */
const GOOD = readFileSync(
  join(import.meta.dirname, '../../engine/templates/gangnan-five-step/process.bpmn'),
  'utf8',
);
const UNKNOWN = GOOD.replace('<process ', '<teleport id="Odd" /><process ');
const TOO_LARGE = `${GOOD}<!--${'x'.repeat(1_100_000)}-->`;
const HOSTILE: readonly (readonly [name: string, xml: string, rule: string, line: number])[] = [
  ['an entity declaration', `<!DOCTYPE a [<!ENTITY b "c">]>\n${GOOD}`, 'xml/unsafe', 1],
  ['200,000 elements', `<a>\n${'<b/>'.repeat(200_000)}</a>`, 'xml/limit', 2],
  ['text that is no XML', 'Dear county,\nplease find the process attached.', 'xml/parse', 1],
];

let designer: ApiClient;
let before: Awaited<ReturnType<typeof whatStands>>;
const cast = createCast(inject('productAddress'), gangnan.code);

beforeAll(async () => {
  designer = await cast.person('liucheng');
  before = await whatStands();
});

const WAYS = ['import', 'draft'] as const;
describe.each(WAYS)('as %s', (way) => {
  it.each(HOSTILE)('%s is refused, with its place', async (_name, xml, rule, line) => {
    const { status, problems } = await refusalOf(send[way](xml));
    expect(status).toBe(422);
    expect(problems[0]).toMatchObject({ rule, line, severity: 'error' });
    expect(problems[0]).toHaveProperty('zh', expect.stringMatching(/应.+实际/));
    expect(problems[0]).toHaveProperty('en', expect.stringMatching(/^Expected .+, but /));
  });
  it('more than 1 MiB is refused before it is read', async () => {
    expect(await refusalOf(send[way](TOO_LARGE))).toMatchObject({ status: 413 });
  });
});

it('an unknown element is refused, with its place', async () => {
  const { problems } = await refusalOf(send.import(UNKNOWN));
  const line = lineOf(UNKNOWN, '<teleport');
  expect(problems[0]).toMatchObject({ rule: 'xml/schema', elementId: 'Odd', line });
});

describe('afterward', () => {
  it('everything stands as before: procedures, draft, versions, audit', async () => {
    expect(await whatStands()).toEqual(before);
  });
});

const definitionOf = async (): Promise<DefinitionResponse> => {
  const { definitions } = await designer.get<DefinitionsResponse>('/api/definitions');
  return designer.get(`/api/definitions/${definitions[0]?.id ?? ''}`);
};

const send = {
  import: (xml: string): Promise<unknown> =>
    designer.send('POST', '/api/definitions', {
      name: '外来流程',
      nameEn: 'From elsewhere',
      from: { type: 'import', xml },
    }),
  draft: async (xml: string): Promise<unknown> => {
    const { definition, draft } = await definitionOf();
    return designer.send(
      'PUT',
      `/api/definitions/${definition.id}/draft`,
      { xml },
      { 'if-match': String(draft?.rev ?? 0) },
    );
  },
};

const refusalOf = async (sent: Promise<unknown>): Promise<ApiRefusal> => {
  const answer = await sent.catch((error: unknown) => error);
  if (answer instanceof ApiRefusal) return answer;
  throw new Error(`Expected a refusal, but got ${JSON.stringify(answer)}`);
};

const whatStands = async () => {
  const auditor = await cast.person('shenji');
  const kind = 'definitionImported';
  const { entries } = await auditor.get<AuditResponse>(`/api/audit?kind=${kind}`);
  return {
    list: await designer.get<DefinitionsResponse>('/api/definitions'),
    definition: await definitionOf(),
    imported: entries.length,
  };
};

function lineOf(text: string, what: string): number {
  return text.slice(0, text.indexOf(what)).split('\n').length;
}
