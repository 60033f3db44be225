import type { DataAssociation } from './data-plan.ts';
import { ok } from './failures.ts';
import { ownValue, put } from './mapping.ts';
import type { Expression, Json, Result, Variables } from './values.ts';

/**
 * Data associations in document order (BPMN 10.4.2): a copy, a transformation, then assignments.
 * One that lacks a source is not carried out. `into`: what a path is written into.
 */
export const carriedOut = (
  associations: readonly DataAssociation[],
  visible: Variables,
  into: Variables,
  evaluate: (source: Expression) => Result<Json>,
): Result<Variables> => {
  let written: Variables = {};
  for (const { sources, writes } of associations) {
    const [only] = sources;
    if (sources.some((name) => (ownValue(visible, name) ?? null) === null)) continue;
    for (const { to, value } of writes) {
      const read = value === 'source' ? ok(ownValue(visible, only ?? '') ?? null) : evaluate(value);
      if (!read.ok) return read;
      written = put(written, into, to, read.value);
    }
  }
  return ok(written);
};
