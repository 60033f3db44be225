import { defineConfig } from 'vitest/config';

const servers = { globalSetup: ['test/support/stack-setup.ts'] };
const slow = { testTimeout: 60_000, hookTimeout: 120_000 };

// Which files need which servers. `pure` needs none and takes seconds; `servers` shares one
// PostgreSQL and one Temporal; `e2e` drives the whole product in a real browser, one file at a time.
const ON_SERVERS = [
  'test/engine/{store,http,cases,definitions,audit,directory,temporal,runtime}/**/*.test.ts',
  'test/{workflows,activities,faults}/**/*.test.ts',
];
const LONG = ['test/**/*.long.test.ts']; // minutes of random cases: `npm run test:long`
const IN_BROWSER = ['test/e2e/**/*.test.ts', 'test/designer/**/*.browser.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'pure',
          testTimeout: 30_000, // a bundler inside a test, on a machine that is busy
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...ON_SERVERS, ...IN_BROWSER, ...LONG],
        },
      },
      {
        test: {
          name: 'servers',
          sequence: { groupOrder: 1 },
          include: ON_SERVERS,
          exclude: LONG,
          ...servers,
          ...slow,
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: IN_BROWSER,
          globalSetup: ['test/support/e2e-setup.ts'],
          ...slow,
          fileParallelism: false,
        },
      },
      {
        test: { name: 'long', sequence: { groupOrder: 3 }, include: LONG, testTimeout: 3_600_000 },
      },
    ],
  },
});
