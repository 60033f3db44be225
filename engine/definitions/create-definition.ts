import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import { derivedId } from '../cases/derived-id.ts';
import type { Doer } from '../cases/ports.ts';
import type { Json } from '../interpreter/values.ts';
import { findDefinition } from '../store/definitions.ts';
import { Definition } from '../store/entities/definitions.ts';
import { addDecisions } from './county-decisions.ts';
import { addSheets } from './county-resources.ts';
import { NO_RESOURCES, type DraftResources } from './draft-resources.ts';
import type { DefinitionPorts } from './ports.ts';
import {
  keepImport,
  readImport,
  summaryOf,
  type ImportAsked,
  type ReadImport,
} from './import-file.ts';
import { definitionUnknown } from './refusals.ts';

export interface CreateInput {
  readonly name: string;
  readonly nameEn: string;
  readonly key: string; // of the request: the same one makes the same definition
  readonly from:
    | { readonly type: 'template'; readonly template: string }
    | ({ readonly type: 'import' } & ImportAsked)
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
    const read =
      input.from.type === 'import' ? await readImport(ports, input.from) : answered(null);
    if (!read.ok) return read;
    return ports.withCounty({ countyId, accountId, requestId: doer.request }, async (em) => {
      const known = await findDefinition(em, countyId, id);
      if (known) return answered({ id, rev: known.draftRev });
      const draft = read.value ? draftIn(read.value) : await draftOf(em, ports, doer, input);
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
      if (read.value)
        await keepImport(em, { countyId, definitionId: id, personId, at: now }, read.value);
      await em.flush();
      await appendAudit(em, [createdRow(doer, id, input, read.value)]);
      return answered({ id, rev: 1 });
    });
  };

const draftIn = ({ file }: ReadImport): Draft => ({
  xml: file.xml,
  template: null,
  resources: { ...NO_RESOURCES, forms: file.forms } as unknown as Json,
});

const draftOf = async (
  em: EntityManager,
  ports: DefinitionPorts,
  { person }: Doer,
  { from }: CreateInput,
): Promise<Draft | null> => {
  switch (from.type) {
    case 'import':
      return null; // read before the transaction began
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
      await addDecisions(em, person.countyId, template.decisions, person.personId);
      const { forms, decisions, scenarios, lists } = template;
      return {
        xml: template.xml,
        template: template.id,
        resources: { forms, decisions, scenarios, lists } as unknown as Json,
      };
    }
  }
};

const createdRow = (doer: Doer, id: string, { from }: CreateInput, read: ReadImport | null) => ({
  kind: from.type === 'import' ? ('definitionImported' as const) : ('definitionCreated' as const),
  outcome: 'done' as const,
  ...byPerson(doer),
  object: { type: 'definition', id },
  detail: { from: from.type, ...(read ? summaryOf(read) : {}) },
});
