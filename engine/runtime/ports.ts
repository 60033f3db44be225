import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range the kernel hands to outgoing connections, so that nobody is given the port
// between our look and our use; and Temporal keeps its ports in a 16-bit signed column.
const LOWEST = 15_000;
const HIGHEST = 32_000;

/** A port of the loopback interface nobody listens on now. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port, '127.0.0.1')) return port;
  }
};

const LOOK_AGAIN_MS = 50;

/** Whether this exact port can be taken, now or before the patience ends. */
export const becomesFree = async (
  port: number,
  host: string,
  patienceMs: number,
): Promise<boolean> => {
  for (const until = Date.now() + patienceMs; ;) {
    if (await isFree(port, host)) return true;
    if (Date.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
};

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
