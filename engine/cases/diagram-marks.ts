import type { OpenWait } from '../store/sql/tasks.ts';
import type { TraceRow } from '../store/sql/timeline.ts';

export interface DiagramMarks {
  readonly done: string[];
  readonly active: string[];
  readonly waiting: string[];
  readonly failed: string[];
  readonly flows: string[];
}

/** Folds the trace into what a reader of the drawing sees. */
export const diagramMarks = (
  trace: readonly TraceRow[],
  waits: readonly OpenWait[],
): DiagramMarks => {
  const running = new Map<string, number>(); // activations that have not ended
  const done = new Set<string>();
  const failed = new Set<string>();
  const flows = new Set<string>();
  for (const { type, elementId, elementType } of trace) {
    if (elementType === 'process') continue;
    const count = running.get(elementId) ?? 0;
    if (type === 'elementActivated') running.set(elementId, count + 1);
    if (type === 'elementCompleted' || type === 'elementTerminated')
      running.set(elementId, count - 1);
    if (type === 'elementCompleted') done.add(elementId);
    if (type === 'sequenceFlowTaken') flows.add(elementId);
    if (type === 'incidentRaised') failed.add(elementId);
    if (type === 'incidentResolved') failed.delete(elementId);
  }
  const active = [...running].flatMap(([id, count]) => (count > 0 ? [id] : []));
  const outside = new Set(
    waits.flatMap(({ closedAt, kind, name, elementId }) =>
      closedAt === null && WAITING.has(kind) && !isTerm(kind, name) ? [elementId] : [],
    ),
  );
  return {
    done: [...done],
    active: active.filter((id) => !outside.has(id)),
    waiting: active.filter((id) => outside.has(id)),
    failed: [...failed],
    flows: [...flows],
  };
};

const WAITING: ReadonlySet<string> = new Set(['message', 'timer', 'signal', 'condition', 'call']);

/** The term or ladder of a task is no wait of its own: somebody is at work. */
const isTerm = (kind: string, name: string | null): boolean => kind === 'timer' && name !== 'event';
