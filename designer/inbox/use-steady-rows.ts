import { useState } from 'react';
import type { InboxTask } from '../../engine/http/contract/inbox.ts';

interface Shown {
  readonly view: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * Rows that never shift under a finger: what is new waits behind a bar until it is asked for, what
 * is gone goes, what changed changes in place.
 */
export function useSteadyRows(tasks: readonly InboxTask[] | undefined, view: string) {
  const [shown, setShown] = useState<Shown | null>(null);
  const fresh = (list: readonly InboxTask[]): Shown => ({
    view,
    ids: new Set(list.map(({ id }) => id)),
  });
  const isFirst = tasks !== undefined && (shown === null || shown.view !== view);
  if (isFirst) setShown(fresh(tasks));

  const all = tasks ?? [];
  const known = isFirst || !shown ? all : all.filter(({ id }) => shown.ids.has(id));
  const rows = known.length === 0 ? all : known; // an empty list has nothing to shift
  return {
    rows,
    added: all.length - rows.length,
    show: () => setShown(fresh(all)),
  };
}
