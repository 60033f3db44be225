import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { namesOf } from '../cases/names.ts';
import { formsOfVersion } from '../cases/forms-of-version.ts';
import { readDirectory, type Directory } from '../cases/who.ts';
import { can } from '../policies/definition.ts';
import type { Person } from '../policies/person.ts';
import { findDefinition, listDefinitions } from '../store/definitions.ts';
import type { DefinitionRow } from '../store/entities/definitions.ts';
import {
  selectProcesses,
  selectVersions,
  selectVersionXml,
  type VersionRow,
} from '../store/sql/definitions.ts';
import { readDesignResources } from './design-resources.ts';
import { resourcesIn } from './draft-resources.ts';
import type { DefinitionPorts, Template } from './ports.ts';
import { createReadCalled } from './read-called.ts';
import { importSummary } from './read-import.ts';
import { definitionUnknown } from './refusals.ts';

export interface FoundDefinition {
  readonly countyId: string;
  readonly id: string;
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The county's procedures as the design pages show them. */
export const createReadDefinitions = (ports: DefinitionPorts) => {
  const { withCounty, templates } = ports;
  const inside = <T>({ countyId, accountId }: Person, work: (em: EntityManager) => Promise<T>) =>
    withCounty({ countyId, accountId }, work);

  return {
    find: (person: Person, id: string): Promise<FoundDefinition | null> =>
      UUID.test(id)
        ? inside(person, async (em) => {
            const found = await findDefinition(em, person.countyId, id);
            return found && { countyId: found.countyId, id: found.id };
          })
        : Promise.resolve(null),

    list: (person: Person) => inside(person, (em) => listPage(em, person)),
    templates: async () => (await templates()).map(presentTemplate),
    read: async (person: Person, id: string) => {
      const shipped = await templates();
      return inside(person, (em) => definitionPage(em, person, id, shipped));
    },
    version: (person: Person, id: string, number: number) =>
      inside(person, (em) => versionPage(em, person, id, number)),
    called: createReadCalled(ports),
  };
};

const listPage = async (em: EntityManager, person: Person) => {
  const rows = await listDefinitions(em, person.countyId);
  const versions = await selectVersions(em, person.countyId, null);
  const directory = await readDirectory(
    em,
    person.countyId,
    rows.map(({ updatedBy }) => updatedBy),
  );
  return rows.map((row) =>
    summaryOf(
      row,
      versions.filter(({ definitionId }) => definitionId === row.id),
      directory,
    ),
  );
};

const presentTemplate = ({ id, name, description, processes, steps }: Template) => ({
  id,
  name: namesOf(name.zh, name.en),
  description: namesOf(description.zh, description.en),
  processes: processes.map((process) => ({
    id: process.id,
    name: namesOf(process.name.zh, process.name.en),
  })),
  steps: steps.map(({ zh, en }) => namesOf(zh, en)),
});

const definitionPage = async (
  em: EntityManager,
  person: Person,
  id: string,
  templates: readonly Template[],
) => {
  const row = await findDefinition(em, person.countyId, id);
  if (!row) return refused(definitionUnknown());
  const versions = await selectVersions(em, person.countyId, id);
  const directory = await readDirectory(em, person.countyId, [row.updatedBy]);
  const own = resourcesIn(row.draftResources);
  return answered({
    definition: summaryOf(row, versions, directory),
    draft: {
      rev: row.draftRev,
      xml: row.draftXml,
      scenarios: own.scenarios.map(({ name, scenario }) => ({ name, scenario })),
      savedAt: row.updatedAt.getTime(),
      savedBy: directory.person(row.updatedBy ?? null),
      basedOn: row.latestVersion === 0 ? null : row.latestVersion,
    },
    templateXml: templates.find((template) => template.id === row.template)?.xml ?? null,
    imported: await importSummary(em, person.countyId, id),
    versions: versions.map(presentVersion),
    resources: await readDesignResources(em, person.countyId, id, own),
    mayEdit: can(person, 'edit', row),
    mayPublish: can(person, 'publish', row),
  });
};

const versionPage = async (
  em: EntityManager,
  person: Person,
  id: string,
  number: number,
): Promise<Answer<VersionPage>> => {
  const row = (await selectVersions(em, person.countyId, id)).find((one) => one.number === number);
  if (!row) return refused(definitionUnknown());
  const processes = await selectProcesses(em, person.countyId, id, number);
  const forms = await formsOfVersion(em, person.countyId, id, number);
  return answered({
    version: presentVersion(row),
    xml: await selectVersionXml(em, person.countyId, id, number),
    hash: row.xmlHash.split(':')[0] ?? row.xmlHash,
    plans: processes.map(({ processId, name, nameEn, planHash }) => ({
      processId,
      name: namesOf(name, nameEn),
      hash: planHash,
    })),
    forms: Object.fromEntries([...forms.values()].map(({ ref, schema }) => [ref, schema])),
  });
};

type VersionPage = {
  version: ReturnType<typeof presentVersion>;
  xml: string;
  hash: string;
  plans: { processId: string; name: ReturnType<typeof namesOf>; hash: string }[];
  forms: Record<string, ReturnType<typeof resourcesIn>['forms'][string]>;
};

const presentVersion = (row: VersionRow) => ({
  n: row.number,
  note: row.note ?? '',
  publishedAt: row.publishedAt,
  publishedBy:
    row.publishedBy === null || row.publishedByName === null
      ? null
      : { id: row.publishedBy, name: row.publishedByName },
  active: row.status === 'active',
  running: row.running,
  ended: row.ended,
});

const summaryOf = (row: DefinitionRow, versions: readonly VersionRow[], directory: Directory) => {
  const active = versions.find(({ status }) => status === 'active');
  return {
    id: row.id,
    name: namesOf(row.name, row.nameEn),
    template: row.template ?? null,
    draft: {
      rev: row.draftRev,
      savedAt: row.updatedAt.getTime(),
      savedBy: directory.person(row.updatedBy ?? null),
    },
    active: active ? presentVersion(active) : null,
    versions: versions.length,
    running: versions.reduce((sum, { running }) => sum + running, 0),
  };
};
