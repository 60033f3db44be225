/** A question on its way to a worker, and how it can end. */
export interface KillableOptions<Answer> {
  readonly start: () => Worker;
  /** How long one question may take; loading the worker is not part of it. */
  readonly milliseconds: number;
  readonly onAnswer: (answer: Answer) => void;
  readonly onOverTime: () => void;
  readonly onFailed: (reason: string) => void;
}
export interface KillableWorker<Question> {
  /** Takes the place of a question that has not been put yet: only the latest counts. */
  ask(question: Question): void;
  dispose(): void;
}

/** The first thing a worker says: from now on it can be asked. */
export const READY = 'ready';

/**
 * A worker that is asked one thing at a time and ended when it thinks for too long. A new one
 * takes its place, and is asked what has come up meanwhile: nothing is lost but the answer nobody
 * could wait for.
 */
export const createKillableWorker = <Question, Answer>(
  options: KillableOptions<Answer>,
): KillableWorker<Question> => {
  let next: { readonly question: Question } | null = null;
  let worker: Worker | null = null;
  let isReady = false;
  let clock: ReturnType<typeof setTimeout> | null = null; // runs while a question is thought about

  const rest = (): void => {
    if (clock !== null) clearTimeout(clock);
    clock = null;
  };
  const end = (): void => {
    rest();
    worker?.terminate();
    worker = null;
    isReady = false;
  };
  const go = (): void => {
    if (!next || clock !== null) return;
    worker ??= listened();
    if (!isReady) return;
    clock = setTimeout(() => {
      end();
      options.onOverTime();
      go();
    }, options.milliseconds);
    worker.postMessage(next.question);
    next = null;
  };
  const listened = (): Worker => {
    const made = options.start();
    made.addEventListener('message', ({ data }: MessageEvent<Answer | typeof READY>) => {
      if (made !== worker) return;
      rest();
      if (data === READY) isReady = true;
      else options.onAnswer(data);
      go();
    });
    made.addEventListener('error', ({ message }) => {
      if (made !== worker) return;
      end();
      options.onFailed(message);
      go();
    });
    return made;
  };
  return {
    ask: (question) => {
      next = { question };
      go();
    },
    dispose: () => {
      next = null;
      end();
    },
  };
};
