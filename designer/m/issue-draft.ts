import type { Variables } from '../../engine/interpreter/values.ts';

const nameOf = (stationId: string): string => `bihuan.issue.${stationId}`;

/** For the length of a visit only: phones are shared, and a problem may be private. */
export const keepIssue = (stationId: string, values: Variables): void =>
  sessionStorage.setItem(nameOf(stationId), JSON.stringify(values));

export function readIssue(stationId: string): Variables | undefined {
  const kept = sessionStorage.getItem(nameOf(stationId));
  return kept === null ? undefined : (JSON.parse(kept) as Variables);
}

export const forgetIssue = (stationId: string): void =>
  sessionStorage.removeItem(nameOf(stationId));
