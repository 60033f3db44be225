import type { EntityManager } from '@mikro-orm/postgresql';
import { expiryOf } from '../approvals/four-eyes.ts';
import { readStanding, type Standing } from '../approvals/standing.ts';
import { readDirectory } from '../cases/who.ts';
import { mayDecide } from '../policies/approval.ts';
import type { Person } from '../policies/person.ts';
import { SHEETS, type SheetProposal } from './sheet-proposal.ts';

type NamedPerson = { readonly id: string; readonly name: string } | null;

export interface SheetProposalView extends SheetProposal {
  readonly hash: string;
  readonly standing: Extract<Standing, 'open' | 'expired' | 'refused'>;
  readonly proposedBy: NamedPerson;
  readonly proposedAt: number;
  readonly until: number;
  readonly decidedBy: NamedPerson;
  readonly reason: string | null;
  readonly mayDecide: boolean; // by this person
  readonly mayWithdraw: boolean;
}

/** What waits, or what came to nothing and may be put forward again, as whoever looks may act on it. */
export const readSheetProposal = async (
  em: EntityManager,
  person: Person,
): Promise<SheetProposalView | null> => {
  const newest = await readStanding(em, person.countyId, SHEETS);
  if (!newest) return null;
  const { request, standing } = newest;
  if (standing === 'approved' || standing === 'withdrawn') return null;
  const { proposedBy, decidedBy = null } = request;
  const directory = await readDirectory(em, person.countyId, [proposedBy, decidedBy]);
  return {
    ...(request.payload as unknown as SheetProposal),
    hash: request.hash,
    standing,
    proposedBy: directory.person(proposedBy),
    proposedAt: request.proposedAt.getTime(),
    until: expiryOf(request),
    decidedBy: directory.person(decidedBy),
    reason: request.reason ?? null,
    mayDecide: standing === 'open' && mayDecide(person, request),
    mayWithdraw: request.status === 'OPEN' && proposedBy === person.personId,
  };
};
