/** One element of a run, in the order they are left, with the flows taken from it. */
export interface Station {
  readonly id: string;
  readonly flows: readonly string[];
}
export type RunMark = 'passed' | 'here' | 'stuck';

/**
 * The path of a soundness problem as stations; the last one is where it goes wrong. A path holds
 * ids only, so the drawing says which of them are flows.
 */
export const stationsOf = (
  path: readonly string[],
  fault: string,
  isFlow: (id: string) => boolean,
): readonly Station[] => {
  const stations: { id: string; flows: string[] }[] = [];
  for (const id of path) {
    if (isFlow(id)) stations.at(-1)?.flows.push(id);
    else stations.push({ id, flows: [] });
  }
  return stations.at(-1)?.id === fault ? stations : [...stations, { id: fault, flows: [] }];
};

/** What a reader sees at station `at`: the way there, where it stands, and where it will stick. */
export const marksAt = (stations: readonly Station[], at: number): ReadonlyMap<string, RunMark> => {
  const marks = new Map<string, RunMark>();
  const last = stations.at(-1);
  for (const { id, flows } of stations.slice(0, at))
    for (const passed of [id, ...flows]) marks.set(passed, 'passed');
  const here = stations[at];
  if (here) marks.set(here.id, 'here');
  if (last) marks.set(last.id, 'stuck');
  return marks;
};

/** The numbers an element has in the list; one passed twice has two. */
export const numbersOf = (stations: readonly Station[]): ReadonlyMap<string, string> => {
  const numbers = new Map<string, string>();
  stations.forEach(({ id }, index) => {
    const before = numbers.get(id);
    numbers.set(id, before === undefined ? `${index + 1}` : `${before}·${index + 1}`);
  });
  return numbers;
};

/** Of the ways into a parallel join, those a token waits on and those nothing comes along any more. */
export const waysInto = (
  incoming: readonly string[],
  stations: readonly Station[],
): { readonly came: readonly string[]; readonly missing: readonly string[] } => {
  const taken = stations.flatMap(({ flows }) => flows);
  const timesOf = (flow: string): number => taken.filter((one) => one === flow).length;
  const rounds = Math.min(...incoming.map(timesOf)); // so often it has gone on before
  return {
    came: incoming.filter((flow) => timesOf(flow) > rounds),
    missing: incoming.filter((flow) => timesOf(flow) === rounds),
  };
};
