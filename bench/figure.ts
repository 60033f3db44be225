/** One thing that is measured: the median of its runs, held against its budget. */
export interface Figure {
  readonly name: string;
  readonly budget: number | null; // milliseconds; null: only shown
  readonly runs: number; // measured, after the warm-up
  /** Where other programs take the processor away, it is held by its own processor time. */
  readonly onlyComputes: boolean;
  /** Prepares what is measured; each call of what it returns is one run. */
  prepare(): Promise<() => Promise<void>>;
}

/** Milliseconds: of the wall clock, and of the processors, which others cannot take away. */
export interface Measured {
  readonly median: number;
  readonly fastest: number;
  readonly cpu: number; // median; all threads of this process
}

const WARM_UP_RUNS = 4; // enough for the compiler of the host to have seen every path

/** One run after another in this process. */
export const measure = async ({ prepare, runs }: Figure): Promise<Measured> => {
  const run = await prepare();
  for (let warming = 0; warming < WARM_UP_RUNS; warming += 1) await run();
  const [times, cpuTimes]: [number[], number[]] = [[], []];
  for (let measured = 0; measured < runs; measured += 1) {
    const [since, used] = [performance.now(), process.cpuUsage()];
    await run();
    times.push(performance.now() - since);
    const { user, system } = process.cpuUsage(used);
    cpuTimes.push((user + system) / 1_000);
  }
  return { median: middle(times), fastest: Math.min(...times), cpu: middle(cpuTimes) };
};

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
