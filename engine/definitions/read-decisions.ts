import { answered, type Answer } from '../answer.ts';
import { readDirectory } from '../cases/who.ts';
import type { Json } from '../interpreter/values.ts';
import { can } from '../policies/definition.ts';
import type { Person } from '../policies/person.ts';
import { listDecisions } from '../store/decisions.ts';
import type { SheetPorts } from './ports.ts';

/** 判断表: every table of the county as it is in force, and how it came to be. */
export const createReadDecisions =
  ({ withCounty }: Pick<SheetPorts, 'withCounty'>) =>
  (person: Person): Promise<Answer<DecisionsPage>> =>
    withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
      const rows = await listDecisions(em, person.countyId);
      const authors = rows.map(({ createdBy }) => createdBy);
      const directory = await readDirectory(em, person.countyId, authors);
      const refs = [...new Set(rows.map(({ ref }) => ref))];
      return answered({
        decisions: refs.map((ref) => ({
          ref,
          versions: rows
            .filter((row) => row.ref === ref)
            .map((row) => ({
              n: row.version,
              table: row.table,
              note: row.note,
              publishedAt: row.createdAt.getTime(),
              publishedBy: directory.person(row.createdBy),
            })),
        })),
        mayEdit: can(person, 'publish', null),
      });
    });

interface DecisionsPage {
  decisions: {
    ref: string;
    versions: {
      n: number;
      table: Json;
      note: string;
      publishedAt: number;
      publishedBy: { id: string; name: string } | null;
    }[];
  }[];
  mayEdit: boolean;
}
