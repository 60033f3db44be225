import type { DataSet } from './data-plan.ts';
import { misfit } from './data-types.ts';
import { outputMissing } from './failures.ts';
import { ownValue } from './mapping.ts';
import type { ProcessPlan } from './plan.ts';
import type { Failure, Variables } from './values.ts';

/** A process begins when one of its input sets is complete (BPMN 10.4.2). */
export const canBegin = ({ data }: ProcessPlan, variables: Variables): boolean =>
  data === undefined || lackingOf(data.inputSets, variables) === null;

/** What is wrong with the variables a process is given: one is not of its declared type. */
export const misfitAtStart = ({ scope }: ProcessPlan, variables: Variables): Failure | null =>
  misfit(scope.variables, variables);

/** Why a process may not end yet: no output set is complete. */
export const lackingAtEnd = (
  { data, processId }: ProcessPlan,
  variables: Variables,
): Failure | null => {
  const name = data ? lackingOf(data.outputSets, variables) : null;
  return name === null ? null : outputMissing(processId, name);
};

/** Null: one of the sets is complete, or there are none; else what the first of them lacks. */
const lackingOf = (sets: readonly DataSet[], variables: Variables): string | null => {
  const missing = sets.map(({ required }) =>
    required.find((name) => (ownValue(variables, name) ?? null) === null),
  );
  return missing.includes(undefined) ? null : (missing[0] ?? null);
};
