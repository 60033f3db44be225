import type { TestProject } from 'vitest/node';
import { startProduct, type RunningProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product of the end-to-end tests answers. */
    readonly productAddress: string;
  }
}

let product: RunningProduct | undefined;

/** Vitest's global set-up: one whole product, with both demo counties, for every file. */
export const setup = async (project: TestProject): Promise<void> => {
  product = await startProduct({ demoData: true });
  project.provide('productAddress', product.address);
};

export const teardown = async (): Promise<void> => {
  await product?.stop();
};
