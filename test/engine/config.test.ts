import { describe, expect, it } from 'vitest';
import { readConfig } from '../../engine/config.ts';

describe('configuration', () => {
  it('needs nothing: every value has a default on loopback', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3600, databaseUrl: null, demo: true });
  });

  it.each([
    ['BIHUAN_PORT', 'many', 'BIHUAN_PORT'],
    ['BIHUAN_PORT', '70000', 'BIHUAN_PORT'],
    ['BIHUAN_DEMO', 'maybe', 'BIHUAN_DEMO'],
    ['DATABASE_URL', 'mysql://somewhere/app', 'DATABASE_URL'],
    ['TEMPORAL_ADDRESS', 'temporal', 'TEMPORAL_ADDRESS'],
    ['PUBLIC_ORIGIN', 'bihuan', 'PUBLIC_ORIGIN'],
    ['BIHUAN_HOEM', '/srv', 'BIHUAN_HOEM'],
  ])('refuses %s=%s in one line that names it', (name, value, named) => {
    const attempt = (): unknown => readConfig({ [name]: value });
    expect(attempt).toThrow(named);
    expect(attempt).toThrow(/^[^\n]+$/);
  });

  it('never repeats a value, which may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:hunter2@h/app' })).not.toThrow('hunter2');
  });

  it('treats an empty variable as not set, as shells and compose files do', () => {
    expect(readConfig({ BIHUAN_PORT: '' }).port).toBe(3600);
  });
});
