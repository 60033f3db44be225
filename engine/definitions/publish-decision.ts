import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import { digestOf } from '../cases/digest.ts';
import type { Doer } from '../cases/ports.ts';
import { readDecision } from '../compiler/decisions.ts';
import type { Json } from '../interpreter/values.ts';
import { insertDecision, newestDecision } from '../store/decisions.ts';
import type { SheetPorts } from './ports.ts';
import {
  decisionChanged,
  decisionRefused,
  decisionTooLarge,
  decisionUnchanged,
} from './refusals.ts';

export interface PublishDecisionInput {
  readonly ref: string;
  readonly version: number; // that was edited; 0: there is none yet
  readonly table: Json;
  readonly note: string;
}
const MOST_TABLE_BYTES = 65_536; // it travels into the record of every case that asks for it

/**
 * The next version of a decision table. Tasks bound to the latest decide by it from now on, each
 * case with what was in force when it asked; procedures that fix it take it when they are published.
 */
export const createPublishDecision =
  ({ withCounty }: Pick<SheetPorts, 'withCounty'>) =>
  async (doer: Doer, input: PublishDecisionInput): Promise<Answer<{ version: number }>> => {
    const bytes = Buffer.byteLength(JSON.stringify(input.table));
    if (bytes > MOST_TABLE_BYTES) return refused(decisionTooLarge(bytes, MOST_TABLE_BYTES));
    const read = readDecision(input.table);
    if (!read.ok) return refused(decisionRefused(read.fault));
    const { countyId, accountId } = doer.person;
    return withCounty({ countyId, accountId, requestId: doer.request }, (em) =>
      store(em, doer, input),
    );
  };

const store = async (
  em: EntityManager,
  doer: Doer,
  { ref, version, table, note }: PublishDecisionInput,
): Promise<Answer<{ version: number }>> => {
  const { countyId, personId } = doer.person;
  const newest = await newestDecision(em, countyId, ref);
  if ((newest?.version ?? 0) !== version) return refused(decisionChanged(newest?.version ?? 0));
  const [was, is] = [newest ? digestOf(newest.table) : undefined, digestOf(table)];
  if (was === is) return refused(decisionUnchanged());

  const next = { countyId, ref, version: version + 1, table, note, createdBy: personId };
  if (!(await insertDecision(em, next))) return refused(decisionChanged(null));
  await appendAudit(em, [
    {
      kind: 'decisionPublished',
      outcome: 'done',
      ...byPerson(doer),
      object: { type: 'decision', id: ref },
      before: was,
      after: is,
      detail: { version: version + 1 },
    },
  ]);
  return answered({ version: version + 1 });
};
