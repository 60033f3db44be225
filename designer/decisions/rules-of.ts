import { isRecord } from '../../engine/forms/pointer.ts';
import type { Json } from '../../engine/interpreter/values.ts';

/** A decision table as people read it: what is asked, what comes out, row by row. */
export interface ReadableTable {
  readonly hitPolicy: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly rules: readonly { readonly when: readonly string[]; readonly then: readonly string[] }[];
}

/** Null: not of the shape of a table; which place is wrong says the server when it is published. */
export const rulesOf = (table: Json): ReadableTable | null => {
  if (!isRecord(table)) return null;
  const { hitPolicy = 'U', inputs, outputs, rules } = table;
  if (!Array.isArray(inputs) || !Array.isArray(outputs) || !Array.isArray(rules)) return null;
  return {
    hitPolicy: text(hitPolicy),
    inputs: (inputs as readonly Json[]).map(text),
    outputs: (outputs as readonly Json[]).map((output) =>
      text(isRecord(output) ? (output['name'] ?? '') : output),
    ),
    rules: (rules as readonly Json[]).filter(isRecord).map((rule) => ({
      when: texts(rule['when']).map((test) => (test === '' ? '-' : test)),
      then: texts(rule['then']),
    })),
  };
};

const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly Json[]).map(text) : [];
