import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import type { ImportedFile } from '../compiler/import/import-file.ts';
import type { Json } from '../interpreter/values.ts';
import { DefinitionImport, ImportedFile as ImportedFileRow } from '../store/entities/imports.ts';
import type { DefinitionPorts } from './ports.ts';
import { modelRefused, modelTooLarge, presentProblem } from './refusals.ts';
import { MOST_MODEL_BYTES } from './save-draft.ts';

export interface ImportAsked {
  readonly xml: string;
  readonly encoding?: 'base64' | undefined; // `xml` is the file's bytes, else its text
  readonly fileName?: string | undefined;
}
/** A file that came from outside: as it came, and as it can be drawn here. */
export interface ReadImport {
  readonly bytes: Buffer;
  readonly hash: string;
  readonly fileName: string;
  readonly file: Extract<ImportedFile, { readonly ok: true }>;
}

const UNNAMED = 'process.bpmn';

/** Converts a file; refused is only what no canvas could open. */
export const readImport = async (
  { gate }: Pick<DefinitionPorts, 'gate'>,
  asked: ImportAsked,
): Promise<Answer<ReadImport>> => {
  const bytes = Buffer.from(asked.xml, asked.encoding ?? 'utf8');
  if (bytes.length > MOST_MODEL_BYTES) return refused(modelTooLarge(MOST_MODEL_BYTES));
  const file = await gate.importFile(asked.encoding === 'base64' ? bytes : asked.xml);
  if (!file.ok) return refused(modelRefused(file.problems));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return answered({ bytes, hash, fileName: asked.fileName ?? UNNAMED, file });
};

interface Place {
  readonly countyId: string;
  readonly definitionId: string;
  readonly personId: string;
  readonly at: Date;
}
const MOST_LISTED = 2_000; // a file may hold more pieces than anybody reads

/** The file is kept once a county, whoever brings it; the list of changes belongs to the draft. */
export const keepImport = async (
  em: EntityManager,
  { countyId, definitionId, personId, at }: Place,
  { bytes, hash, fileName, file }: ReadImport,
): Promise<void> => {
  const known = await em.findOne(ImportedFileRow, { countyId, hash }, { fields: ['hash'] });
  if (!known) em.create(ImportedFileRow, { countyId, hash, bytes, createdAt: at });
  em.create(DefinitionImport, {
    ...{ countyId, definitionId, fileName, fileHash: hash, engine: file.engine },
    changes: file.changes.slice(0, MOST_LISTED).map(presentChange) as unknown as Json,
    drawing: file.drawing.slice(0, MOST_LISTED) as unknown as Json,
    problems: file.problems.slice(0, MOST_LISTED).map(presentProblem) as unknown as Json,
    forms: Object.keys(file.forms),
    ...{ importedBy: personId, importedAt: at },
  });
};

const presentChange = (change: ReadImport['file']['changes'][number]) => ({
  type: change.type,
  elementId: change.elementId,
  elementName: change.elementName ?? null,
  line: change.line,
  was: change.was,
  became: change.became,
  zh: change.zh,
  en: change.en,
});

/** For the audit: which file, and how much was done to it. */
export const summaryOf = ({ hash, fileName, file }: ReadImport) => ({
  file: fileName,
  sha256: hash,
  engine: file.engine,
  changes: file.changes.length,
  problems: file.problems.length,
});
