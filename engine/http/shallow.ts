import type { RequestHandler } from 'express';
import { Problem } from './problems.ts';

const MOST_LEVELS = 120; // a value may have 100, and stands in a body some levels down

/** Whoever reads a value does so level by level: beyond this some reader's stack would not hold. */
export const shallow: RequestHandler = ({ body }, _response, next) => {
  if (isDeeper(body, MOST_LEVELS)) throw new Problem('invalidInput');
  next();
};

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));
