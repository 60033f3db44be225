import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Compilation } from '../compiler/compilation.ts';
import {
  exceededProblem,
  MOST_COST,
  refusedFile,
  type Cost,
  type Exceeded,
} from '../compiler/exceeded.ts';
import type { ImportedFile } from '../compiler/import/import-file.ts';
import type { CompileOptions } from '../compiler/options.ts';
import type { ScenarioOutcome, ScenarioRun } from './run-scenario.ts';

/** What judges models that came from outside, at a cost that has an end. */
export interface DeployGate {
  compile(xml: string | Uint8Array, options: JudgeOptions): Promise<Compilation>;
  importFile(input: string | Uint8Array): Promise<ImportedFile>;
  runScenario(run: ScenarioRun): Promise<ScenarioOutcome>;
  /** Ends what is being judged; its callers are told. */
  close(): Promise<void>;
}
/** What goes to the thread is data: not a look at the neighbors, but where they are. */
export interface JudgeOptions extends Omit<CompileOptions, 'neighbor'> {
  /** Path of the model; imports are looked for in its folder. Left out, they are not looked at. */
  readonly beside?: string;
}
export interface GateOptions {
  readonly most?: Cost;
  /** When the time of a judgment is over; its clock begins with it, not while it waits its turn. */
  readonly overTime?: (milliseconds: number) => AbortSignal;
}

export type Asked =
  | {
      readonly about: 'model';
      readonly xml: string | Uint8Array;
      readonly options: JudgeOptions;
    }
  | { readonly about: 'import'; readonly input: string | Uint8Array }
  | { readonly about: 'scenario'; readonly run: ScenarioRun };
export interface Judgments {
  readonly model: Compilation;
  readonly import: ImportedFile;
  readonly scenario: ScenarioOutcome;
}
export type Judgment =
  | { readonly ok: true; readonly value: Judgments[Asked['about']] }
  | { readonly ok: false; readonly reason: string };

/** Each judgment in its turn; what costs too much is a refusal like any other. */
export const createDeployGate = ({
  most = MOST_COST,
  overTime = AbortSignal.timeout,
}: GateOptions = {}): DeployGate => {
  const thread = createThread(most, overTime);
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <About extends keyof Judgments>(
    asked: Asked & { readonly about: About },
    orElse: (exceeded: Exceeded) => Judgments[About],
  ): Promise<Judgments[About]> => {
    const mine = turn.then(() => thread.judge(asked));
    turn = mine.catch(() => null);
    return mine.then((judgment) => {
      if (typeof judgment === 'string') return orElse(judgment);
      if (!judgment.ok) throw new Error(judgment.reason);
      return judgment.value as Judgments[About]; // the thread answers what it was asked
    });
  };

  return {
    compile: (xml, options) =>
      inTurn({ about: 'model', xml, options }, (exceeded) =>
        refusedFile([exceededProblem(exceeded, most)], options.file),
      ),
    importFile: (input) =>
      inTurn({ about: 'import', input }, (exceeded) => ({
        ok: false,
        problems: [exceededProblem(exceeded, most)],
      })),
    runScenario: (run) =>
      inTurn({ about: 'scenario', run }, (exceeded) => {
        const { zh, en } = exceededProblem(exceeded, most);
        return { passed: false, difference: `${zh} / ${en}` };
      }),
    close: () => thread.close(() => turn),
  };
};

/**
 * One thread, kept warm, for one judgment at a time. A model within every limit of its size may
 * still cost minutes and gigabytes: then the thread is ended, and the next model gets a new one.
 * Nobody else waits for the event loop meanwhile.
 */
const createThread = (most: Cost, overTime: NonNullable<GateOptions['overTime']>) => {
  const closing = new AbortController();
  let started: Promise<Worker> | null = null;

  const end = async (): Promise<void> => {
    const ended = started;
    started = null;
    await (await ended?.catch(() => null))?.terminate();
  };
  const judge = async (asked: Asked): Promise<Judgment | Exceeded> => {
    closing.signal.throwIfAborted();
    started ??= startThread(most.mebibytes, closing.signal);
    let time: AbortSignal | null = null;
    try {
      const worker = await started;
      time = overTime(most.seconds * 1_000);
      const answer = once(worker, 'message', { signal: AbortSignal.any([time, closing.signal]) });
      worker.postMessage(asked);
      const [judgment] = (await answer) as [Judgment];
      return judgment;
    } catch (error) {
      await end();
      if (isOutOfMemory(error)) return 'memory';
      if (time?.aborted && !closing.signal.aborted) return 'time';
      throw error;
    }
  };
  const close = async (told: () => Promise<unknown>): Promise<void> => {
    closing.abort(new Error('Expected an open deploy gate, but it is closed'));
    await told();
    await end();
  };
  return { judge, close };
};

const THREAD = new URL('./deploy-gate-thread.ts', import.meta.url);

/** Loading the compiler is not part of what a model may cost. */
const startThread = async (mebibytes: number, signal: AbortSignal): Promise<Worker> => {
  const worker = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: mebibytes } });
  await once(worker, 'message', { signal });
  return worker;
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
