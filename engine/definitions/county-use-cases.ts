import { createPostFacts, type FactPorts } from './post-facts.ts';
import type { SheetPorts } from './ports.ts';
import { createPublishDecision } from './publish-decision.ts';
import { createPublishSheets } from './publish-sheets.ts';
import { createReadDecisions } from './read-decisions.ts';
import { createReadSheets } from './read-sheets.ts';
import { createRecurringStarts } from './recurring-starts.ts';

/** What a county keeps beside its procedures, terms and decision tables, and what begins them. */
export const createCountyUseCases = (sheets: SheetPorts, facts: FactPorts) => ({
  readSheets: createReadSheets(sheets),
  publishSheets: createPublishSheets(sheets),
  readDecisions: createReadDecisions(sheets),
  publishDecision: createPublishDecision(sheets),
  recurringStarts: createRecurringStarts(sheets),
  postFacts: createPostFacts(facts),
});
