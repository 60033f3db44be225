import type {
  CreateDefinitionResponse,
  DefinitionsResponse,
  TemplatesResponse,
} from '../../http/contract/definition.ts';
import { ApiRefusal, type ApiClient } from './api-client.ts';
import type { DemoCounty } from './organization.ts';
import { createCast, type Cast } from './story.ts';

export const seedProcedures = async (
  origin: string,
  counties: readonly DemoCounty[],
): Promise<void> => {
  for (const county of counties) await seedProcedure(createCast(origin, county.code), county);
};

/**
 * The county's procedure, made from its template and published by its process administrator, as
 * anybody would. A county that has a published one is left alone.
 */
const seedProcedure = async (cast: Cast, { template }: DemoCounty): Promise<void> => {
  const modeler = await cast.person('liucheng');
  const { definitions } = await modeler.get<DefinitionsResponse>('/api/definitions');
  if (definitions.some(({ active }) => active !== null)) return;

  const unfinished = definitions.find((one) => one.template === template)?.id; // an earlier start was cut off
  const id = unfinished ?? (await createFromTemplate(modeler, template));
  await publish(modeler, id);
};

const createFromTemplate = async (modeler: ApiClient, template: string): Promise<string> => {
  const { templates } = await modeler.get<TemplatesResponse>('/api/definitions/templates');
  const found = templates.find((one) => one.id === template);
  if (!found) throw new Error(`Expected template "${template}" to be there, but it is not`);
  const { id } = await modeler.send<CreateDefinitionResponse>('POST', '/api/definitions', {
    name: found.name.zh,
    nameEn: found.name.en,
    from: { type: 'template', template },
  });
  return id;
};

/** The first attempt tells what must be acknowledged; nothing that blocks is ever passed over. */
const publish = async (modeler: ApiClient, id: string): Promise<void> => {
  const { definition } = await modeler.get<{ definition: { draft: { rev: number } } }>(
    `/api/definitions/${id}`,
  );
  const send = (acknowledged: readonly string[]): Promise<unknown> =>
    modeler.send(
      'POST',
      `/api/definitions/${id}/publish`,
      { note: '首次发布：随产品提供的模板', acknowledged },
      { 'if-match': String(definition.draft.rev) },
    );
  try {
    await send([]);
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.code !== 'notPublishable') throw error;
    await send(error.problems.map(({ rule, elementId }) => `${rule}:${elementId ?? ''}`));
  }
};
