import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { spreadCalendar } from '../../workflows/spread-calendar.ts';

/** Begins telling a county's cases a new calendar; one version is told once. */
export const createCalendarSpread =
  (client: Client, taskQueue: string) =>
  async (countyId: string, version: string): Promise<void> => {
    try {
      await client.workflow.start<typeof spreadCalendar>('spreadCalendar', {
        taskQueue,
        workflowId: `calendar:${countyId}:${version}`,
        args: [countyId],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
