import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { derivedId } from '../cases/derived-id.ts';
import type { Doer } from '../cases/ports.ts';
import { compile } from '../compiler/compile.ts';
import type { Json } from '../interpreter/values.ts';
import { findDefinition } from '../store/definitions.ts';
import { Definition } from '../store/entities/definitions.ts';
import { addSheets } from './county-resources.ts';
import { NO_RESOURCES, type DraftResources } from './draft-resources.ts';
import type { DefinitionPorts } from './ports.ts';
import { definitionUnknown, modelRefused, modelTooLarge } from './refusals.ts';
import { MOST_MODEL_BYTES } from './save-draft.ts';

export interface CreateInput {
  readonly name: string;
  readonly nameEn: string;
  readonly key: string; // of the request: the same one makes the same definition
  readonly from:
    | { readonly type: 'template'; readonly template: string }
    | { readonly type: 'import'; readonly xml: string }
    | { readonly type: 'copy'; readonly definitionId: string };
}
interface Draft {
  readonly xml: string;
  readonly template: string | null;
  readonly resources: DraftResources | Json;
}

/** A new procedure of the county: from a template with its forms and terms, a file, or another one. */
export const createCreateDefinition =
  (ports: DefinitionPorts) =>
  async (doer: Doer, input: CreateInput): Promise<Answer<{ id: string; rev: number }>> => {
    const { countyId, accountId, personId } = doer.person;
    const id = derivedId('definition', countyId, personId, input.key);
    if (input.from.type === 'import') {
      const refusal = await refuseModel(input.from.xml);
      if (refusal) return refused(refusal);
    }
    return ports.withCounty({ countyId, accountId, requestId: doer.request }, async (em) => {
      const known = await findDefinition(em, countyId, id);
      if (known) return answered({ id, rev: known.draftRev });
      const draft = await draftOf(em, ports, doer, input);
      if (!draft) return refused(definitionUnknown());
      const now = new Date();
      em.create(Definition, {
        countyId,
        id,
        key: id,
        name: input.name,
        nameEn: input.nameEn,
        template: draft.template,
        draftXml: draft.xml,
        draftRev: 1,
        draftResources: draft.resources as Json,
        latestVersion: 0,
        createdBy: personId,
        updatedBy: personId,
        createdAt: now,
        updatedAt: now,
      });
      await em.flush();
      await appendAudit(em, [createdRow(doer, id, input)]);
      return answered({ id, rev: 1 });
    });
  };

const refuseModel = async (xml: string) => {
  if (Buffer.byteLength(xml) > MOST_MODEL_BYTES) return modelTooLarge(MOST_MODEL_BYTES);
  const { valid, problems } = await compile(xml, { profile: 'sketch' });
  return valid ? null : modelRefused(problems);
};

const draftOf = async (
  em: EntityManager,
  ports: DefinitionPorts,
  { person }: Doer,
  { from }: CreateInput,
): Promise<Draft | null> => {
  switch (from.type) {
    case 'import':
      return { xml: from.xml, template: null, resources: NO_RESOURCES };
    case 'copy': {
      const source = await findDefinition(em, person.countyId, from.definitionId);
      return (
        source && {
          xml: source.draftXml,
          template: source.template ?? null,
          resources: source.draftResources,
        }
      );
    }
    case 'template': {
      const template = (await ports.templates()).find(({ id }) => id === from.template);
      if (!template) return null;
      await addSheets(em, person.countyId, template, person.personId);
      const { forms, scenarios, lists } = template;
      return {
        xml: template.xml,
        template: template.id,
        resources: { forms, scenarios, lists } as unknown as Json,
      };
    }
  }
};

const createdRow = ({ person, session, request }: Doer, id: string, { from }: CreateInput) => ({
  kind: from.type === 'import' ? ('definitionImported' as const) : ('definitionCreated' as const),
  outcome: 'done' as const,
  actor: {
    account: person.accountId,
    person: person.personId,
    roles: person.posts.map(({ role }) => role),
    via: 'user' as const,
  },
  session,
  request,
  object: { type: 'definition', id },
  detail: { from: from.type },
});
