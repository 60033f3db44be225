import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const compose = readFileSync('docker-compose.yml', 'utf8');
const config = readFileSync('engine/config.ts', 'utf8');
const worker = readFileSync('engine/worker.ts', 'utf8');

describe('docker-compose.yml', () => {
  it('sets only variables the configuration reads', () => {
    const set = [
      ...compose.matchAll(/^\s+(BIHUAN_[A-Z_]+|DATABASE_[A-Z_]+|TEMPORAL_NAMESPACE):/gm),
    ];
    const unknown = set.map(([, name]) => name!).filter((name) => !config.includes(`${name}:`));
    expect(unknown).toEqual([]);
  });

  it('holds no password and publishes no port beyond this host', () => {
    expect(compose).not.toMatch(/PASSWORD:\s*\S/);
    const ports = [...compose.matchAll(/ports: \[(.*?)\]/g)].map(([, list]) => list!);
    expect(ports.every((list) => list.includes('127.0.0.1:'))).toBe(true);
  });

  it('looks for the file a worker writes when it is ready', () => {
    const [, file] = compose.match(/\/tmp\/([\w-]+)'/) ?? [];
    expect(worker).toContain(`'${file}'`);
  });

  it('pins every image', () => {
    const images = [...compose.matchAll(/image: (\S+)/g)].map(([, image]) => image!);
    expect(images.length).toBeGreaterThan(3);
    expect(images.filter((image) => !/:[\w.${}-]*\d/.test(image))).toEqual([]);
  });
});
