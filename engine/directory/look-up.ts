import { namesOf } from '../cases/names.ts';
import type { Person } from '../policies/person.ts';
import type { WithCounty } from '../store/county.ts';
import { selectPeople, selectUnits } from '../store/sql/people.ts';

/** Colleagues and units by name, for pickers. */
export const createLookUp = ({ withCounty }: { readonly withCounty: WithCounty }) => ({
  people: (
    { countyId, accountId }: Person,
    asked: { role: string | null; unit: string | null; text: string | null },
  ) =>
    withCounty({ countyId, accountId }, async (em) =>
      (await selectPeople(em, countyId, asked)).map(
        ({ id, name, titles, unitId, unitName, unitNameEn }) => ({
          id,
          name,
          titles: titles.map(({ zh, en }) => namesOf(zh, en)),
          unit: unitId === null ? null : { id: unitId, name: namesOf(unitName ?? '', unitNameEn) },
        }),
      ),
    ),

  units: ({ countyId, accountId }: Person, asked: { kind: string | null; text: string | null }) =>
    withCounty({ countyId, accountId }, async (em) =>
      (await selectUnits(em, countyId, asked)).map(({ id, name, nameEn, kind }) => ({
        id,
        name: namesOf(name, nameEn),
        kind,
      })),
    ),
});
