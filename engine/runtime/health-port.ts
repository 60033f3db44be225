import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Health } from './health.ts';
import type { Check } from './health-words.ts';

const LOOPBACK = '127.0.0.1'; // never further: it answers whoever asks

export interface Asked {
  readonly ok: boolean;
  readonly checks: readonly Check[];
}
export interface HealthPort {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * A port of its own, so that a busy or closed front door says nothing about the process behind it:
 * `/live` and `/ready`, 200 or 503 with every check. Where it is stands in the data directory.
 */
export const openHealthPort = async (
  health: Health,
  { port, home }: { readonly port: number; readonly home: string },
): Promise<HealthPort> => {
  const server = createServer((request, response) => {
    const ask = request.url === '/live' ? health.live : request.url === '/ready' && health.ready;
    if (!ask || request.method !== 'GET') return void response.writeHead(404).end();
    ask().then(
      (checks) => answer(response, { ok: checks.every(({ ok }) => ok), checks }),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const address = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  mkdirSync(home, { recursive: true });
  writeFileSync(noteIn(home), address);
  return {
    address,
    close: async () => {
      rmSync(noteIn(home), { force: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** Where a server of this data directory can be asked; null: none has said so. */
export const healthAddress = (home: string): string | null => {
  try {
    return readFileSync(noteIn(home), 'utf8');
  } catch {
    return null;
  }
};

const noteIn = (home: string): string => join(home, 'health');

const answer = (response: ServerResponse, asked: Asked): void => {
  response.writeHead(asked.ok ? 200 : 503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(asked));
};
