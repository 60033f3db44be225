import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { readDirectory } from '../cases/who.ts';
import type { ImportResponse } from '../http/contract/definition.ts';
import type { Person } from '../policies/person.ts';
import {
  DefinitionImport,
  ImportedFile,
  type DefinitionImportRow,
} from '../store/entities/imports.ts';
import type { DefinitionPorts } from './ports.ts';
import { definitionUnknown } from './refusals.ts';

/** Where a draft came from: the file as it came, and what its import did. */
export const createReadImport = ({ withCounty }: Pick<DefinitionPorts, 'withCounty'>) => {
  const inside = <T>({ countyId, accountId }: Person, work: (em: EntityManager) => Promise<T>) =>
    withCounty({ countyId, accountId }, work);

  return {
    read: (person: Person, definitionId: string) =>
      inside(person, async (em): Promise<Answer<ImportResponse>> => {
        const row = await em.findOne(DefinitionImport, { countyId: person.countyId, definitionId });
        if (!row) return refused(definitionUnknown());
        const { changes, drawing, problems, forms } = row as unknown as ImportResponse;
        return answered({ import: await presented(em, row), changes, drawing, problems, forms });
      }),
    file: (person: Person, definitionId: string) =>
      inside(person, async (em): Promise<Answer<{ name: string; bytes: Buffer }>> => {
        const { countyId } = person;
        const row = await em.findOne(DefinitionImport, { countyId, definitionId });
        const kept = row && (await em.findOne(ImportedFile, { countyId, hash: row.fileHash }));
        if (!kept) return refused(definitionUnknown());
        return answered({ name: row.fileName, bytes: Buffer.from(kept.bytes) });
      }),
  };
};

/** Null: it was drawn here. */
export const importSummary = async (em: EntityManager, countyId: string, definitionId: string) => {
  const row = await em.findOne(DefinitionImport, { countyId, definitionId });
  return row && presented(em, row);
};

const presented = async (
  em: EntityManager,
  row: DefinitionImportRow,
): Promise<ImportResponse['import']> => {
  const directory = await readDirectory(em, row.countyId, [row.importedBy]);
  return {
    fileName: row.fileName,
    sha256: row.fileHash,
    engine: row.engine ?? null,
    at: row.importedAt.getTime(),
    by: directory.person(row.importedBy),
    changes: lengthOf(row.changes),
    problems: lengthOf(row.problems),
  };
};

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
