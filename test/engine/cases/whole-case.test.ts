import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gangnan } from '../../../engine/runtime/demo/gangnan.ts';
import { pinggui } from '../../../engine/runtime/demo/pinggui.ts';
import { playGangnan } from '../../../engine/runtime/demo/play-gangnan.ts';
import { playPinggui } from '../../../engine/runtime/demo/play-pinggui.ts';
import type { ServedHost } from '../../support/running-server.ts';
import { serveDemo } from '../../support/served-demo.ts';

let host: ServedHost;
beforeAll(async () => {
  host = await serveDemo([pinggui, gangnan]);
});
afterAll(() => host.stop());

describe('both counties', () => {
  it('close the weighbridge case after a failed verification', async () => {
    await expect(playPinggui(host.address)).resolves.toBeUndefined();
  });
  it('take the purchasing platform from the list to its supervision', async () => {
    await expect(playGangnan(host.address)).resolves.toBeUndefined();
  });
});
