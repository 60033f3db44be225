/** Nobody got through in time. */
export class GateBusy extends Error {
  override readonly name = 'GateBusy';
}

export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets a few through at once; the rest queue in order, each no longer than its patience. */
export const createGate = (atOnce: number, patienceMs: number): Gate => {
  let inside = 0;
  const queue: (() => void)[] = [];

  const enter = (): Promise<void> => {
    if (inside < atOnce) {
      inside += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const admit = (): void => {
        clearTimeout(timer);
        resolve(); // the place was handed over: `inside` stays
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(admit), 1);
        reject(new GateBusy());
      }, patienceMs);
      queue.push(admit);
    });
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else inside -= 1;
  };

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
