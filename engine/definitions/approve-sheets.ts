import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { approve } from '../approvals/four-eyes.ts';
import { appendAudit } from '../audit/append.ts';
import type { Doer } from '../cases/ports.ts';
import { insertParameters } from '../store/county-parameters.ts';
import type { ApprovalRequestRow } from '../store/entities/approval.ts';
import type { SheetPorts } from './ports.ts';
import { scopeOf } from './propose-sheets.ts';
import { sheetsChanged } from './refusals.ts';
import { scheduledStarts } from './scheduled-starts.ts';
import {
  changedKeys,
  hashesOf,
  judgeProposal,
  SHEETS,
  sheetsRow,
  type SheetProposal,
} from './sheet-proposal.ts';

/**
 * 批准: the next version of a county's terms and ladders, as it was proposed. New cases take it from
 * its day on; running ones keep what they were started with, so nothing is recomputed here.
 */
export const createApproveSheets =
  (ports: SheetPorts) =>
  async (doer: Doer, { hash }: { hash: string }): Promise<Answer<{ version: number }>> => {
    const approved = await ports.withCounty(scopeOf(doer), (em) =>
      approve(em, doer.person, { about: SHEETS, hash }, (request) => execute(em, doer, request)),
    );
    if (approved.ok) await reschedule(ports, doer.person.countyId).catch(ports.onLate);
    return approved;
  };

/** A start may ask at another hour now. Its days follow by themselves: they are read when they come. */
const reschedule = async ({ withCounty, schedules }: SheetPorts, countyId: string) => {
  const starts = await withCounty({ countyId }, (em) => scheduledStarts(em, countyId));
  for (const [definitionId, own] of starts) await schedules.sync(countyId, definitionId, own);
};

const execute = async (
  em: EntityManager,
  doer: Doer,
  request: ApprovalRequestRow,
): Promise<Answer<{ version: number }>> => {
  const { countyId, personId } = doer.person;
  const proposal = request.payload as unknown as SheetProposal;
  const judged = await judgeProposal(em, countyId, proposal);
  if (!judged.ok) return judged;
  const { before, effectiveFrom } = judged.value;
  const { terms, ladders, note } = proposal;
  const version = proposal.version + 1;
  const next = { countyId, version, terms, ladders, effectiveFrom, note };
  const who = { createdBy: request.proposedBy, approvedBy: personId };
  if (!(await insertParameters(em, { ...next, ...who }))) return refused(sheetsChanged(null));
  const changed = changedKeys(proposal, before);
  await appendAudit(em, [
    {
      ...sheetsRow('parametersChanged', doer, request, {
        version,
        effectiveFrom: effectiveFrom.getTime(),
        changed,
      }),
      ...hashesOf(proposal, before),
    },
  ]);
  return answered({ version });
};
