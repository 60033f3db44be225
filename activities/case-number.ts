import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber, selectNumbering, setCaseNumber } from '../engine/store/sql/numbers.ts';
import { padded, yearOf } from './jobs/job.ts';

interface Wanted {
  readonly countyId: string;
  readonly caseId: string;
  readonly series: string; // ISSUE, SESSION, RECESS, MOTION, or a county's own
  readonly at: number;
}

/**
 * The next number of its series, in the form people write (domain.md §2), given to the case. An
 * issue is counted in its station; what it becomes is counted in the county and stands behind it.
 */
export const numberCase = async (em: EntityManager, wanted: Wanted): Promise<string | null> => {
  const { countyId, caseId, series, at } = wanted;
  const place = await selectNumbering(em, countyId, caseId);
  if (!place || (series === 'ISSUE' && place.station === null)) return null;
  const year = yearOf(at);
  const { key, form } = styleOf(series, { ...place, year });
  const number = form(padded(await nextNumber(em, countyId, key)));
  await setCaseNumber(em, countyId, caseId, number);
  return number;
};

interface Place {
  readonly station: string | null;
  readonly county: string;
  readonly term: number;
  readonly session: number;
  readonly year: number;
}
interface Style {
  readonly key: string; // of the series: its count begins anew with another key
  form(count: string): string;
}

const styleOf = (series: string, { station, county, term, session, year }: Place): Style => {
  const congress = `${county}-${term}届`;
  switch (series) {
    case 'ISSUE':
      return { key: `${station}:${year}`, form: (count) => `${station}-${year}-${count}` };
    case 'SESSION':
      return {
        key: `${congress}-${session}`,
        form: (count) => `${congress}-${session}次-第${count}号`,
      };
    case 'MOTION':
      return {
        key: `${congress}-${session}:motion`,
        form: (count) => `${congress}-${session}次-议案第${count}号`,
      };
    case 'RECESS':
      return { key: `${congress}:${year}`, form: (count) => `${congress}-闭${year}-${count}` };
    default:
      return {
        key: `${county}-${series}:${year}`,
        form: (count) => `${county}-${series}-${year}-${count}`,
      };
  }
};
