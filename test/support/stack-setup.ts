import type { TestProject } from 'vitest/node';
import { addressesOf, startStack, type Stack, type StackAddresses } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly stack: StackAddresses;
  }
}

let stack: Stack | undefined;

/** Vitest's global set-up: one pair of servers for every file of the project. */
export const setup = async (project: TestProject): Promise<void> => {
  stack = await startStack();
  project.provide('stack', addressesOf(stack));
};

export const teardown = async (): Promise<void> => {
  await stack?.stop();
};
