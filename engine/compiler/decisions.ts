import type { ModdleElement } from 'bpmn-moddle';
import type { DecisionOutput, DecisionTable, HitPolicy } from '../interpreter/decision-plan.ts';
import type { Expression, Json } from '../interpreter/values.ts';
import { checkExpression } from '../feel/check.ts';
import { withoutEquals } from './expressions.ts';
import { textOf } from './model.ts';

const POLICIES: readonly HitPolicy[] = ['U', 'A', 'P', 'F', 'R', 'O', 'C', 'C+', 'C<', 'C>', 'C#'];
const MOST_RULES = 500;

/** The place in the table, what belongs there, what there is. */
export interface DecisionFault {
  readonly place: string;
  readonly expected: string;
  readonly actual: string;
}
export type DecisionRead =
  | { readonly ok: true; readonly table: DecisionTable }
  | { readonly ok: false; readonly fault: DecisionFault };

/** Whether the table named is evaluated in place; else the host is asked for the latest. */
export const isInPlace = (decision: ModdleElement): boolean =>
  textOf(decision, 'binding') !== 'latest';

/**
 * A decision as a county keeps it: `{hitPolicy, inputs, outputs, rules: [{when, then}]}`, inputs,
 * tests and results as FEEL texts; an output is a name, or `{name, values, default}`.
 */
export const readDecision = (json: unknown): DecisionRead => {
  try {
    return { ok: true, table: table(json) };
  } catch (error) {
    if (error instanceof Misshapen) return { ok: false, fault: error.fault };
    throw error;
  }
};

class Misshapen extends Error {
  readonly fault: DecisionFault;
  constructor(place: string, expected: string, actual: unknown) {
    super(place);
    this.fault = { place, expected, actual: JSON.stringify(actual) ?? '–' };
  }
}

const table = (json: unknown): DecisionTable => {
  const { hitPolicy: policy = 'U', inputs, outputs, rules } = record(json, 'decision');
  const hitPolicy = POLICIES.find((known) => known === policy);
  if (!hitPolicy) throw new Misshapen('hitPolicy', POLICIES.join(' '), policy);
  const asked = list(inputs, 'inputs').map((input, at) => feel(input, `inputs[${at}]`));
  const given = list(outputs, 'outputs').map((output, at) => outputOf(output, `outputs[${at}]`));
  if (given.length === 0) throw new Misshapen('outputs', '≥ 1', 0);
  const written = list(rules, 'rules');
  if (written.length > MOST_RULES) throw new Misshapen('rules', `≤ ${MOST_RULES}`, written.length);
  if (/^C[+<>]$/.test(hitPolicy) && given.length > 1)
    throw new Misshapen('outputs', '1', given.length);
  return {
    hitPolicy,
    inputs: asked,
    outputs: given,
    rules: written.map((rule, at) => {
      const place = `rules[${at}]`;
      const { when, then } = record(rule, place);
      const tests = list(when, `${place}.when`);
      const results = list(then, `${place}.then`);
      if (tests.length !== asked.length)
        throw new Misshapen(`${place}.when`, String(asked.length), tests.length);
      if (results.length !== given.length)
        throw new Misshapen(`${place}.then`, String(given.length), results.length);
      return {
        when: tests.map((test, n) => unary(test, asked[n], `${place}.when[${n}]`)),
        then: results.map((result, n) => feel(result, `${place}.then[${n}]`)),
      };
    }),
  };
};

const outputOf = (json: unknown, place: string): DecisionOutput => {
  if (typeof json === 'string' && json !== '') return { name: json };
  const { name, values, default: otherwise } = record(json, place);
  if (typeof name !== 'string' || name === '') throw new Misshapen(`${place}.name`, 'name', name);
  return {
    name,
    ...(values === undefined ? {} : { values: list(values, `${place}.values`) as readonly Json[] }),
    ...(otherwise === undefined ? {} : { default: feel(otherwise, `${place}.default`) }),
  };
};

/** Nothing written, or a dash, is always true. */
const unary = (json: unknown, of: Expression | undefined, place: string): Expression => {
  const text = json === '' || json === null ? '-' : String(json);
  return checked({ feel: withoutEquals(text), of: of?.feel ?? 'null' }, place);
};

const feel = (json: unknown, place: string): Expression => {
  if (typeof json === 'number' || typeof json === 'boolean') return { feel: String(json) };
  if (typeof json !== 'string') throw new Misshapen(place, 'FEEL', json);
  return checked({ feel: withoutEquals(json) }, place);
};

const checked = (expression: Expression, place: string): Expression => {
  if (checkExpression(expression.feel, expression.of !== undefined).length > 0)
    throw new Misshapen(
      place,
      expression.of !== undefined ? 'FEEL (unary tests)' : 'FEEL',
      expression.feel,
    );
  return expression;
};

const record = (json: unknown, place: string): Readonly<Record<string, unknown>> => {
  if (typeof json === 'object' && json !== null && !Array.isArray(json))
    return json as Readonly<Record<string, unknown>>;
  throw new Misshapen(place, '{…}', json);
};

const list = (json: unknown, place: string): readonly unknown[] => {
  if (Array.isArray(json)) return json;
  throw new Misshapen(place, '[…]', json);
};
