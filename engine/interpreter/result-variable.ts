import type { Variables } from './values.ts';

export interface Yielding {
  readonly resultVariable?: string;
}

/** `bh:resultVariable`: what came back stands together under one name; else each under its own. */
export const namedResult = ({ resultVariable }: Yielding, variables: Variables): Variables =>
  resultVariable === undefined ? variables : { [resultVariable]: variables };
