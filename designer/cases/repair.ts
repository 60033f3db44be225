import type { ResolutionBody } from '../../engine/http/contract/incident.ts';
import { SHORTEST_REASON } from '../../engine/http/contract/limits.ts';
import type { Json } from '../../engine/interpreter/values.ts';

/** In the order of how much they change; an error code is for whoever knows the drawing. */
export const REMEDIES = ['retry', 'complete', 'move', 'end', 'terminate'] as const;
export type Remedy = (typeof REMEDIES)[number];

export interface ValueRow {
  readonly name: string;
  readonly text: string;
}
/** What the dialog holds, whichever remedy is chosen: changing one's mind loses nothing. */
export interface Repair {
  readonly by: Remedy;
  readonly rows: readonly ValueRow[];
  readonly target: string | null;
  readonly reason: string;
}
export const emptyRepair: Repair = { by: 'retry', rows: [], target: null, reason: '' };

export const takesValues = (by: Remedy): boolean => by === 'retry' || by === 'complete';

/** Null while something is missing: the button waits. */
export const resolutionOf = ({ by, rows, target, reason }: Repair): ResolutionBody | null => {
  const said = reason.trim();
  if (said.length < SHORTEST_REASON) return null;
  switch (by) {
    case 'terminate':
      return { by, reason: said };
    case 'move':
      return target === null ? null : { by, target, reason: said };
    case 'end':
      return { by, variables: {}, reason: said };
    default:
      return { by, variables: valuesOf(rows), reason: said };
  }
};

/** Own properties only, whatever a value is called. */
export const valuesOf = (rows: readonly ValueRow[]): Record<string, Json> =>
  Object.fromEntries(
    rows.flatMap(({ name, text }) => (name.trim() === '' ? [] : [[name.trim(), valueOf(text)]])),
  ) as Record<string, Json>;

/** A number, true, false, null, a list or an object as JSON; anything else is a text as it stands. */
export const valueOf = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
};

export const textOf = (value: Json): string =>
  typeof value === 'string' && valueOf(value) === value ? value : JSON.stringify(value);
