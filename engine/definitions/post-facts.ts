import type { Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import { digestOf } from '../cases/digest.ts';
import type { Doer } from '../cases/ports.ts';
import type { Variables } from '../interpreter/values.ts';
import type { WithCounty } from '../store/county.ts';
import type { CaseRunner } from '../temporal/case-runner.ts';

export interface FactPorts {
  readonly withCounty: WithCounty;
  readonly runner: Pick<CaseRunner, 'learn'>;
}

/** Facts become known: recorded first, then whatever procedure begins on them begins. */
export const createPostFacts =
  ({ withCounty, runner }: FactPorts) =>
  async (
    doer: Doer,
    { id, facts }: { readonly id: string; readonly facts: Variables },
  ): Promise<Answer<{ begun: string[] }>> => {
    const { countyId, accountId, personId } = doer.person;
    await withCounty({ countyId, accountId, requestId: doer.request }, (em) =>
      appendAudit(em, [
        {
          kind: 'factsPosted',
          outcome: 'done',
          ...byPerson(doer),
          object: { type: 'facts', id },
          after: digestOf(facts),
        },
      ]),
    );
    return runner.learn(countyId, { id, facts, by: personId });
  };
