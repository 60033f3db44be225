import type { ElementId } from '../interpreter/plan.ts';
import type { Resources } from './options.ts';

/** A process one of the county's procedures has published, and each state it was published in. */
export interface Callable {
  readonly processId: ElementId;
  /** Of the procedure being drawn: only its earlier states can be meant. */
  readonly own: boolean;
  /** Newest first. */
  readonly versions: readonly {
    readonly hash: string;
    readonly tag: string | null;
    readonly inForce: boolean;
  }[];
}

/**
 * What a call may be fixed to. Where two procedures have a process of one id, the procedure's own
 * comes first, then the one published last; of two states with one tag the newer.
 */
export const callableResources = (
  callables: readonly Callable[],
): Pick<Required<Resources>, 'processes' | 'versions'> => {
  const ordered = [...callables.filter(({ own }) => own), ...callables.filter(({ own }) => !own)];
  const processes = new Map<ElementId, string>();
  const versions = new Map<ElementId, Map<string, string>>();
  for (const { processId, own, versions: states } of ordered) {
    const current = states.find(({ inForce }) => inForce);
    if (!own && current && !processes.has(processId)) processes.set(processId, current.hash);
    const known = versions.get(processId) ?? new Map<string, string>();
    versions.set(processId, known);
    for (const { hash, tag } of states)
      for (const name of tag === null ? [hash] : [tag, hash])
        if (!known.has(name)) known.set(name, hash);
  }
  return {
    processes: Object.fromEntries(processes),
    versions: Object.fromEntries(
      [...versions].map(([processId, known]) => [processId, Object.fromEntries(known)]),
    ),
  };
};
