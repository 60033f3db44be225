import { createHash } from 'node:crypto';
import { answered, refused, type Answer } from '../answer.ts';
import { derivedId } from '../cases/derived-id.ts';
import type { Person } from '../policies/person.ts';
import { keepPending } from '../store/contents.ts';
import type { WithCounty } from '../store/county.ts';
import type { FileFolder } from './file-folder.ts';
import { fileKind } from './file-kind.ts';

export interface FilePorts {
  readonly withCounty: WithCounty;
  readonly folder: FileFolder;
}
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number; // bytes
  readonly sha256: string;
}
export interface Upload {
  readonly key: string; // Idempotency-Key: the same upload again is the same file
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Keeps an attachment aside; it belongs to a case once a form that refers to it is submitted. */
export const createKeepFile =
  ({ withCounty, folder }: FilePorts) =>
  async (person: Person, { key, name, bytes }: Upload): Promise<Answer<KeptFile>> => {
    const type = await fileKind(name, bytes);
    if (!type) return refused(fileRefused(name));

    const id = derivedId('file', person.countyId, person.personId, key);
    const file = {
      id,
      name,
      type,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    await folder.write(person.countyId, id, bytes);
    await withCounty({ countyId: person.countyId, accountId: person.accountId }, (em) =>
      keepPending(em, {
        countyId: person.countyId,
        id,
        kind: 'file',
        caseId: null,
        taskId: null,
        authorId: person.personId,
        requestKey: key,
        body: { name, type, size: file.size },
        sha256: file.sha256,
      }),
    );
    return answered(file);
  };

const fileRefused = (name: string) => ({
  code: 'fileRefused',
  message: `Expected a PDF, picture, Word, Excel, text or sound file, but "${name}" is none`,
});
