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

/** Whether this exact port can be taken. */
export const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
