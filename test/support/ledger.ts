import { expect } from 'vitest';
import { Instance, StepLog, Task } from '../../engine/store/entities/execution.ts';
import { ActReceipt } from '../../engine/store/entities/exchange.ts';
import type { CaseRunner } from '../../engine/temporal/case-runner.ts';
import type { CountyFixture } from './county-fixture.ts';
import { acting, until } from './running-host.ts';

/** What the driver was told about each act: written down before the request leaves. */
export interface Ledger {
  readonly acked: Map<string, number>; // key → rev
}

/** Completes the case's tasks one after the other, with one key each, until each is answered. */
export const driveToEnd = async ({
  runner,
  county,
  instanceId,
  person,
  first,
  between,
}: {
  readonly runner: CaseRunner;
  readonly county: CountyFixture;
  readonly instanceId: string;
  readonly person: string;
  readonly first: string;
  readonly between?: (acts: number) => Promise<void>;
}): Promise<Ledger> => {
  const acked = new Map<string, number>();
  let token: string | undefined = first;
  while (token !== undefined) {
    await between?.(acked.size);
    const key: string = token;
    const request = acting(person, { verb: 'complete', task: key, variables: { last: key } });
    const reply = await until(async () => {
      const answer = await runner.act(county.countyId, instanceId, {
        updateId: `${person}:${key}`,
        request,
      });
      if (answer.ok) return answer.value;
      if (answer.refusal.code === 'engineUnavailable') return null; // the same key again is safe
      throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
    });
    acked.set(key, reply.rev);
    token = reply.delta!.opened[0]?.id.split('~')[1];
  }
  return { acked };
};

/** Every acknowledged act is in tables, log and audit exactly once, and nothing else is. */
export const expectLedgerKept = async (
  county: CountyFixture,
  instanceId: string,
  { acked }: Ledger,
): Promise<void> => {
  const { countyId } = county;
  const instance = await until(() =>
    county.read((em) => em.findOne(Instance, { countyId, id: instanceId, status: 'completed' })),
  );
  const revs = Array.from({ length: acked.size + 1 }, (_, index) => index + 1);
  expect(instance.rev).toBe(revs.length);

  const [steps, tasks, receipts] = await county.read((em) =>
    Promise.all([
      em.find(StepLog, { countyId, instanceId }, { orderBy: { rev: 1 } }),
      em.find(Task, { countyId, instanceId }),
      em.find(ActReceipt, { countyId, key: { $in: [...acked.keys()] } }),
    ]),
  );
  expect(steps.map(({ rev }) => rev)).toEqual(revs);
  expect(new Set(steps.map(({ epoch }) => epoch))).toEqual(new Set([0]));
  expect(tasks.map(({ tokenId }) => tokenId).sort()).toEqual([...acked.keys()].sort());
  expect(tasks.every(({ closedBecause }) => closedBecause === 'over')).toBe(true);
  expect(receipts).toHaveLength(acked.size);
};
