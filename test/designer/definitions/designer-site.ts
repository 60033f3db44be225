import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { build } from 'vite';
import { securityHeaders } from '../../../engine/http/headers.ts';
import { pages } from '../../../engine/http/pages.ts';
import { createCountyApi, type CountyApi } from './county-api.ts';

export interface DesignerSite {
  readonly origin: string;
  readonly county: CountyApi;
  stop(): Promise<void>;
}

/** The built web app under the product's headers, before a county kept in memory. */
export const startDesignerSite = async (): Promise<DesignerSite> => {
  const dist = mkdtempSync(join(tmpdir(), 'bihuan-designer-'));
  await build({ logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });

  const county = createCountyApi();
  const app = express().use(securityHeaders(false)).use('/api', county.router).use(pages(dist));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    county,
    stop: async () => {
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
      rmSync(dist, { recursive: true, force: true });
    },
  };
};
