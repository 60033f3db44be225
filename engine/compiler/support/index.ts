import { compensationRows } from './rows/compensation.ts';
import { containerRows } from './rows/containers.ts';
import { dataRows } from './rows/data.ts';
import { eventRows } from './rows/events.ts';
import { exchangeRows } from './rows/exchange.ts';
import { flowRows } from './rows/flows.ts';
import { instantiationRows } from './rows/instantiation.ts';
import { repetitionRows } from './rows/repetition.ts';
import { taskRows } from './rows/tasks.ts';
import type { SupportRow } from './support-row.ts';

/** What of BPMN 2.0.2 runs here. A row stands here only with a golden run that shows it. */
export const supportTable: readonly SupportRow[] = [
  ...instantiationRows,
  ...taskRows,
  ...repetitionRows,
  ...containerRows,
  ...flowRows,
  ...eventRows,
  ...exchangeRows,
  ...compensationRows,
  ...dataRows,
];
