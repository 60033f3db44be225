import type { ModdleElement } from 'bpmn-moddle';
import type { Mapping } from '../interpreter/plan.ts';
import { mappingsOf } from './event-definitions/payload.ts';
import { elementOf, elementsOf, is, textOf } from './model.ts';
import { variableName } from './scope.ts';
import type { Toolbox } from './translator.ts';

/** Data of an activity: input sets, outputs it owes, what flows in before it and out after it. */
export interface ActivityData {
  readonly inputSets: readonly (readonly string[])[];
  readonly requiredOutputs: readonly string[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

/** Data associations run before `bh:in` and after `bh:out`, each in document order. */
export const dataOf = (activity: ModdleElement, toolbox: Toolbox): ActivityData => {
  const specification = elementOf(activity, 'ioSpecification');
  const associations = (property: string): readonly Mapping[] =>
    elementsOf(activity, property).flatMap((association) => mappingOf(association, toolbox));
  // A send task's `bh:in` is its payload, which its message carries.
  const inputs = is(activity, 'SendTask') ? [] : mappingsOf(activity, 'inputs', toolbox);
  return {
    inputSets: setsOf(specification, 'inputSets', 'dataInputRefs', 'optionalInputRefs'),
    requiredOutputs:
      setsOf(specification, 'outputSets', 'dataOutputRefs', 'optionalOutputRefs')[0] ?? [],
    inputs: [...associations('dataInputAssociations'), ...inputs],
    outputs: [
      ...mappingsOf(activity, 'outputs', toolbox),
      ...associations('dataOutputAssociations'),
    ],
  };
};

const setsOf = (
  specification: ModdleElement | undefined,
  sets: string,
  required: string,
  optional: string,
): readonly (readonly string[])[] => {
  const found = specification ? elementsOf(specification, sets) : [];
  return found.map((set) => {
    const left = elementsOf(set, optional);
    return elementsOf(set, required)
      .filter((item) => !left.includes(item))
      .map(variableName);
  });
};

/** Copy, transformation or assignments. */
const mappingOf = (association: ModdleElement, { feel, report }: Toolbox): readonly Mapping[] => {
  const target = elementOf(association, 'targetRef');
  const assignments = elementsOf(association, 'assignment');
  if (assignments.length > 0) {
    return assignments.map((assignment) => {
      const to = elementOf(assignment, 'to');
      return { target: (to && textOf(to, 'body')) ?? '', source: feel(assignment, 'from') };
    });
  }
  if (!target) return [];
  if (elementOf(association, 'transformation')) {
    return [{ target: variableName(target), source: feel(association, 'transformation') }];
  }
  const [source, ...more] = elementsOf(association, 'sourceRef');
  if (!source || more.length > 0) {
    report(association, 'data/io.copy', { actual: more.length + (source ? 1 : 0) });
    return [];
  }
  return [{ target: variableName(target), source: { feel: variableName(source) } }];
};
