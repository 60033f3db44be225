import { createReadApprovals } from '../approvals/read-approvals.ts';
import { createApproveSheets } from './approve-sheets.ts';
import { createPostFacts, type FactPorts } from './post-facts.ts';
import type { SheetPorts } from './ports.ts';
import { createPublishDecision } from './publish-decision.ts';
import { createProposeSheets, createRefuseSheets, createWithdrawSheets } from './propose-sheets.ts';
import { createReadDecisions } from './read-decisions.ts';
import { createReadSheets } from './read-sheets.ts';
import { createRecurringStarts } from './recurring-starts.ts';

/** What a county keeps beside its procedures, terms and decision tables, and what begins them. */
export const createCountyUseCases = (sheets: SheetPorts, facts: FactPorts) => ({
  readSheets: createReadSheets(sheets),
  proposeSheets: createProposeSheets(sheets),
  approveSheets: createApproveSheets(sheets),
  refuseSheets: createRefuseSheets(sheets),
  withdrawSheets: createWithdrawSheets(sheets),
  readApprovals: createReadApprovals(sheets),
  readDecisions: createReadDecisions(sheets),
  publishDecision: createPublishDecision(sheets),
  recurringStarts: createRecurringStarts(sheets),
  postFacts: createPostFacts(facts),
});
