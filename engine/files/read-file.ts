import type { Person } from '../policies/person.ts';
import { can as canCase, type CaseFacts } from '../policies/case.ts';
import type { WithCounty } from '../store/county.ts';
import { selectFile, type FileRow } from '../store/sql/files.ts';
import type { FileFolder } from './file-folder.ts';

export interface ReadFilePorts {
  readonly withCounty: WithCounty;
  readonly folder: FileFolder;
  readonly findCase: (person: Person, caseId: string) => Promise<CaseFacts | null>;
}

/** A file is seen by whoever may see its case; before it belongs to one, by who uploaded it. */
export const createReadFile = ({ withCounty, folder, findCase }: ReadFilePorts) => ({
  find: async (person: Person, id: string): Promise<FileRow | null> => {
    const scope = { countyId: person.countyId, accountId: person.accountId };
    const file = await withCounty(scope, (em) => selectFile(em, person.countyId, id));
    if (!file) return null;
    if (file.caseId === null) return file.authorId === person.personId ? file : null;
    const facts = await findCase(person, file.caseId);
    return facts && canCase(person, 'view', facts) ? file : null;
  },
  bytes: (person: Person, { id }: FileRow): Promise<Buffer> => folder.read(person.countyId, id),
});
