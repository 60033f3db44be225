import type { AuditStep } from '../../engine/http/contract/audit.ts';

export interface Marks {
  readonly done: readonly string[];
  readonly active: readonly string[];
  readonly waiting: readonly string[];
  readonly incident: readonly string[];
}

/** How the drawing stood after a step: what the trace had opened, ended and left in trouble by then. */
export function marksAt(steps: readonly AuditStep[], last: number, processId: string): Marks {
  const open = new Map<string, number>();
  const done = new Set<string>();
  const trouble = new Set<string>();
  for (const { trace, processId: of } of steps.slice(0, last + 1)) {
    if (of !== processId) continue;
    for (const { type, elementId } of trace) {
      switch (type) {
        case 'elementActivated':
          open.set(elementId, (open.get(elementId) ?? 0) + 1);
          break;
        case 'elementCompleted':
          done.add(elementId);
          open.set(elementId, (open.get(elementId) ?? 0) - 1);
          break;
        case 'elementTerminated':
          open.set(elementId, (open.get(elementId) ?? 0) - 1);
          break;
        case 'incidentRaised':
          trouble.add(elementId);
          break;
        case 'incidentResolved':
          trouble.delete(elementId);
          break;
      }
    }
  }
  const active = [...open].filter(([, count]) => count > 0).map(([id]) => id);
  return {
    done: [...done].filter((id) => !active.includes(id)),
    active,
    waiting: [],
    incident: [...trouble],
  };
}
