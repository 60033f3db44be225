import { ApplicationFailure } from '@temporalio/activity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { appendAudit } from '../../engine/audit/append.ts';
import { digestOf } from '../../engine/cases/digest.ts';
import type { Json } from '../../engine/interpreter/values.ts';
import { takeNumbers } from '../../engine/store/sql/numbers.ts';
import {
  deleteEntriesOf,
  insertEntries,
  selectEntries,
  selectLatestEntry,
} from '../../engine/store/sql/registers.ts';
import { done, textOf, type JobHandler, type JobWork } from './job.ts';

const MOST_READ_BYTES = 65_536; // what a variable may take: more is an incident of the case that asks
const MOST_ENTRIES = 100_000; // of one register; a county's busiest one takes decades to get there

/**
 * A data store read or written: one of the county's registers (台账). A collection is all its
 * entries, anything else the latest. The number series is the register's lock, so that the order
 * of writing is one order.
 */
export const registerJob: JobHandler = {
  type: 'register',
  async run(em, work) {
    const { operation, register: name, isList, value = null } = work.inputs;
    const register = textOf(name) ?? '';
    if (operation === 'write') {
      await write(em, work, register, isList === true && Array.isArray(value) ? value : [value]);
      return done();
    }
    const held =
      isList === true
        ? await selectEntries(em, work.countyId, register, MOST_READ_BYTES)
        : await selectLatestEntry(em, work.countyId, register);
    return done({ value: held });
  },
};

const write = async (
  em: EntityManager,
  { countyId, instanceId, tokenId, caseId, elementId, at, inputs }: JobWork,
  register: string,
  values: readonly Json[],
): Promise<void> => {
  const writer = { instanceId, tokenId, store: textOf(inputs['name']) ?? '' };
  const last = await takeNumbers(em, countyId, `register:${register}`, values.length);
  if (last > MOST_ENTRIES)
    throw ApplicationFailure.nonRetryable(
      `Expected register "${register}" to take at most ${MOST_ENTRIES} entries, but this would be number ${last}`,
      'registerFull',
    );
  await deleteEntriesOf(em, countyId, writer);
  const writtenAt = new Date(at).toISOString();
  const firstNumber = last - values.length + 1;
  const entries = { ...writer, register, firstNumber, values, caseId, elementId, writtenAt };
  await insertEntries(em, countyId, entries);
  await appendAudit(em, [
    {
      kind: 'registerWritten',
      outcome: 'done',
      actor: { via: 'system' },
      object: { type: 'register', id: register },
      case: caseId,
      instance: instanceId,
      after: digestOf(values),
      detail: { elementId, firstNumber, entries: values.length },
    },
  ]);
};
