import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Json } from '../../interpreter/values.ts';
import { countyKey, moment, tenantTable } from './tenant.ts';

/** A model as it came from outside, byte by byte; its hash is its name. */
export const ImportedFile = defineEntity({
  name: 'ImportedFile',
  ...tenantTable('imported_file'),
  properties: {
    countyId: countyKey(),
    hash: p.text().primary(),
    bytes: p.blob(),
    createdAt: moment().defaultRaw('now()'),
  },
});

/** Where a definition's first draft came from, and what was done to it on the way. */
export const DefinitionImport = defineEntity({
  name: 'DefinitionImport',
  ...tenantTable('definition_import'),
  properties: {
    countyId: countyKey(),
    definitionId: p.uuid().primary(),
    fileName: p.text(),
    fileHash: p.text(),
    engine: p.text().$type<'camunda' | 'zeebe'>().nullable(),
    changes: p.json().$type<Json>(),
    drawing: p.json().$type<Json>(),
    problems: p.json().$type<Json>(),
    forms: p.json().$type<Json>(),
    importedBy: p.uuid(),
    importedAt: moment().defaultRaw('now()'),
  },
  indexes: [{ name: 'definition_import_file', properties: ['countyId', 'fileHash'] }],
});
export type DefinitionImportRow = InferEntity<typeof DefinitionImport>;
