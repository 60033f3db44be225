import { answered, type Answer } from '../answer.ts';
import { propose, refuse, withdraw } from '../approvals/four-eyes.ts';
import { appendAudit } from '../audit/append.ts';
import type { Doer } from '../cases/ports.ts';
import type { Json } from '../interpreter/values.ts';
import type { SheetPorts } from './ports.ts';
import {
  changedKeys,
  hashesOf,
  judgeProposal,
  SHEETS,
  sheetsRow,
  type SheetProposal,
} from './sheet-proposal.ts';

type Ports = Pick<SheetPorts, 'withCounty'>;

/** 送审: nothing counts with it before another person has approved it. */
export const createProposeSheets =
  ({ withCounty }: Ports) =>
  (doer: Doer, proposal: SheetProposal): Promise<Answer<{ hash: string }>> =>
    withCounty(scopeOf(doer), async (em) => {
      const { countyId, personId } = doer.person;
      const judged = await judgeProposal(em, countyId, proposal);
      if (!judged.ok) return judged;
      const proposed = await propose(em, doer.person, SHEETS, {
        payload: proposal as unknown as Json,
        authors: [personId],
      });
      if (!proposed.ok) return proposed;
      const { before } = judged.value;
      const changed = changedKeys(proposal, before);
      await appendAudit(em, [
        {
          ...sheetsRow('parametersProposed', doer, proposed.value, { changed }),
          ...hashesOf(proposal, before),
        },
      ]);
      return answered({ hash: proposed.value.hash });
    });

/** 退回 with a reason, by another person; 撤回 by whoever proposed it. */
export const createRefuseSheets =
  ({ withCounty }: Ports) =>
  (doer: Doer, seen: { hash: string; reason: string }): Promise<Answer<null>> =>
    withCounty(scopeOf(doer), async (em) => {
      const refused = await refuse(em, doer.person, { about: SHEETS, ...seen });
      if (!refused.ok) return refused;
      await appendAudit(em, [sheetsRow('parametersRefused', doer, refused.value)]);
      return answered(null);
    });

export const createWithdrawSheets =
  ({ withCounty }: Ports) =>
  (doer: Doer, { hash }: { hash: string }): Promise<Answer<null>> =>
    withCounty(scopeOf(doer), async (em) => {
      const withdrawn = await withdraw(em, doer.person, { about: SHEETS, hash });
      if (!withdrawn.ok) return withdrawn;
      await appendAudit(em, [sheetsRow('parametersWithdrawn', doer, withdrawn.value)]);
      return answered(null);
    });

export const scopeOf = ({ person, request }: Doer) => ({
  countyId: person.countyId,
  accountId: person.accountId,
  requestId: request,
});
