import { scopeOf } from '../policies/case.ts';
import type { Person } from '../policies/person.ts';
import { selectCases, type CaseFilter } from '../store/sql/case-view.ts';
import { readCaseContext } from './case-context.ts';
import type { CasePorts } from './ports.ts';
import { summaryOf } from './summary.ts';

/** Cases within a person's scope, each with its four answers. */
export const createListCases = (ports: CasePorts) => (person: Person, filter: CaseFilter) =>
  ports.withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
    const rows = await selectCases(em, person.countyId, scopeOf(person), {
      ...filter,
      limit: filter.limit + 1,
    });
    const page = rows.slice(0, filter.limit);
    const context = await readCaseContext(em, ports, person.countyId, page);
    const last = rows.length > filter.limit ? page.at(-1) : undefined;
    return {
      cases: page.map((row) => ({ ...summaryOf(row), answers: context.answersOf(row) })),
      next: last ? { key: last.sortKey, id: last.id } : null,
    };
  });
