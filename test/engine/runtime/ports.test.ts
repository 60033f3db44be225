import { createServer, type Server } from 'node:net';
import { expect, it } from 'vitest';
import { becomesFree, freePort } from '../../../engine/runtime/ports.ts';

const HOST = '127.0.0.1';
const listenOn = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, HOST, () => resolve(server));
  });

it('a port is waited for as long as somebody has patience', async () => {
  const port = await freePort();
  const server = await listenOn(port);
  expect(await becomesFree(port, HOST, 0)).toBe(false);

  const waiting = becomesFree(port, HOST, 60_000);
  server.close();
  expect(await waiting).toBe(true);
});
