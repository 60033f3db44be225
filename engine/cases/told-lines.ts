import type { CaseRow } from '../store/sql/case-view.ts';
import type { SentNotice } from '../store/sql/notices.ts';
import type { MoveRow, StepRow } from '../store/sql/timeline.ts';
import { lastDayBefore } from '../time/civil-date.ts';
import type { CaseContext } from './case-context.ts';
import { elementOf, stepName } from './names.ts';
import { saidIn } from './notices.ts';
import { phaseName } from './phase-names.ts';
import { NOTHING, type TimelineLine } from './timeline-line.ts';
import type { Directory } from './who.ts';

interface Sources {
  readonly row: CaseRow;
  readonly context: CaseContext;
  readonly directory: Directory;
}

/** A term moved by an extension, a new calendar, an event recorded anew. */
export const movedLine = (
  { instanceId, epoch, seq, at, elementId, from, to }: MoveRow,
  row: CaseRow,
  { calendar: { utcOffset } }: CaseContext,
): TimelineLine => ({
  ...NOTHING,
  id: `moved:${instanceId}:${epoch}:${seq}`,
  at,
  kind: 'moved',
  elementId,
  step: stepName(row.elements, elementId),
  phase: phaseName(elementOf(row.elements, elementId)?.phase),
  moved: { from: lastDayBefore(from, utcOffset), to: lastDayBefore(to, utcOffset) },
});

/** What a colleague asks or urges stands there as his act, and a moved term as moved. */
const TOLD: readonly string[] = ['ladder', 'cc', 'notify', 'extended'];
export const isTold = ({ reason }: SentNotice): boolean => TOLD.includes(reason);

/** Told at the time of the step that asked for it, which a fast-forwarded case has of its own. */
export const sentLine = (
  notice: SentNotice,
  steps: readonly StepRow[],
  { row, context, directory }: Sources,
): TimelineLine => {
  const { id, elementId, to } = notice;
  const step = steps.findLast(({ instanceId, rev }) => id.startsWith(`${instanceId}:${rev}:`));
  return {
    ...NOTHING,
    id: `sent:${id}`,
    at: step?.at ?? notice.at,
    kind: 'sent',
    elementId,
    step: elementId === null ? null : stepName(row.elements, elementId),
    phase: elementId === null ? null : phaseName(elementOf(row.elements, elementId)?.phase),
    notice: {
      ...saidIn(notice, context.calendar.utcOffset),
      to: to.map((who) => directory.principal(who).name),
    },
  };
};
