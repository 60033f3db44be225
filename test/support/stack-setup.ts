import type { TestProject } from 'vitest/node';
import { startStack, TEMPLATE_DATABASE, type Stack } from './stack.ts';

/** What a test file needs to reach the shared servers. */
export interface StackAddresses {
  readonly home: string;
  readonly secretsFile: string;
  readonly adminUrl: string; // superuser, database "postgres"
  readonly templateDatabase: string;
  readonly temporalAddress: string;
  readonly namespace: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly stack: StackAddresses;
  }
}

let stack: Stack | undefined;

/** Vitest's global set-up: one pair of servers for every file of the project. */
export const setup = async (project: TestProject): Promise<void> => {
  stack = await startStack();
  project.provide('stack', {
    home: stack.home,
    secretsFile: `${stack.home}/secrets.json`,
    adminUrl: stack.postgres.adminUrl('postgres'),
    templateDatabase: TEMPLATE_DATABASE,
    temporalAddress: stack.temporal.address,
    namespace: stack.namespace,
  });
};

export const teardown = async (): Promise<void> => {
  await stack?.stop();
};
