import type { ModdleElement } from 'bpmn-moddle';
import type { DataAssociation, DataPlan, DataSet, DataWrite } from '../interpreter/data-plan.ts';
import { dataItem, isCollection, variableName } from './data-items.ts';
import { elementOf, elementsOf, extension, is, textOf } from './model.ts';
import type { Toolbox } from './translator.ts';

/** Data of a process, an activity or an event; nothing where nothing is declared. */
export const dataOf = (element: ModdleElement, toolbox: Toolbox): { readonly data?: DataPlan } => {
  const declared = declaredData(element);
  const associations = (property: string): readonly DataAssociation[] =>
    elementsOf(element, property).flatMap((one) => associationOf(one, toolbox));
  const incoming = associations('dataInputAssociations');
  const outgoing = associations('dataOutputAssociations');
  const items = [...declared.inputs, ...declared.outputs, ...declared.properties];
  if (items.length + incoming.length + outgoing.length === 0) return {};
  return {
    data: {
      items: items.map(dataItem),
      inputs: declared.inputs.map(variableName),
      outputs: declared.outputs.map(variableName),
      inputSets: declared.inputSets.map((set) => setOf(set, 'dataInputRefs', 'optionalInputRefs')),
      outputSets: declared.outputSets.map((set) =>
        setOf(set, 'dataOutputRefs', 'optionalOutputRefs'),
      ),
      incoming,
      outgoing,
      ...registers('reads', storesIn(element, 'dataInputAssociations')),
      ...registers('writes', storesIn(element, 'dataOutputAssociations')),
    },
  };
};

const storesIn = (element: ModdleElement, property: string): readonly ModdleElement[] => {
  const ends = elementsOf(element, property).flatMap((association) => [
    ...elementsOf(association, 'sourceRef'),
    ...[elementOf(association, 'targetRef')].filter((end) => end !== undefined),
  ]);
  return [...new Set(ends.filter((end) => is(end, 'DataStoreReference')))];
};

const registers = (
  side: 'reads' | 'writes',
  stores: readonly ModdleElement[],
): Pick<DataPlan, 'reads' | 'writes'> => {
  const found = stores.map((store) => ({
    name: variableName(store),
    register: extension(store, 'register') ?? '',
    isList: isCollection(elementOf(store, 'dataStoreRef') ?? store) || isCollection(store),
  }));
  return found.length > 0 ? { [side]: found } : {};
};

export interface DeclaredData {
  readonly inputs: readonly ModdleElement[];
  readonly outputs: readonly ModdleElement[];
  readonly inputSets: readonly ModdleElement[];
  readonly outputSets: readonly ModdleElement[];
  readonly properties: readonly ModdleElement[];
}

/** An event declares its inputs and outputs itself, an activity and a process in a specification. */
export const declaredData = (element: ModdleElement): DeclaredData => {
  const properties = is(element, 'Process', 'SubProcess') ? [] : elementsOf(element, 'properties');
  const specification = elementOf(element, 'ioSpecification');
  const isEvent = is(element, 'Event');
  const holder = isEvent ? element : specification;
  const listed = (property: string): readonly ModdleElement[] =>
    holder ? elementsOf(holder, property) : [];
  const sets = (property: string): readonly ModdleElement[] => (isEvent ? [] : listed(property));
  return {
    inputs: listed('dataInputs'),
    outputs: listed('dataOutputs'),
    inputSets: sets('inputSets'), // an event does not wait for its inputs
    outputSets: sets('outputSets'),
    properties,
  };
};

const setOf = (set: ModdleElement, all: string, optional: string): DataSet => {
  const items = elementsOf(set, all);
  const left = elementsOf(set, optional);
  return {
    items: items.map(variableName),
    required: items.filter((item) => !left.includes(item)).map(variableName),
  };
};

/** Transformation, assignments, or a copy. Without source and both it carries nothing. */
const associationOf = (
  association: ModdleElement,
  toolbox: Toolbox,
): readonly DataAssociation[] => {
  const target = elementOf(association, 'targetRef');
  const sources = elementsOf(association, 'sourceRef').map(variableName);
  if (!target) return [];
  const to: readonly [string] = [variableName(target)];
  const transformed: readonly DataWrite[] = elementOf(association, 'transformation')
    ? [{ to, value: toolbox.feel(association, 'transformation') }]
    : [];
  const writes = [...transformed, ...assignmentsOf(association, target, toolbox)];
  if (writes.length > 0) return [{ sources, writes }];
  return sources.length === 1 ? [{ sources, writes: [{ to, value: 'source' }] }] : [];
};

const assignmentsOf = (
  association: ModdleElement,
  target: ModdleElement,
  { feel }: Toolbox,
): readonly DataWrite[] =>
  elementsOf(association, 'assignment').map((assignment) => {
    const to = elementOf(assignment, 'to');
    const [first, ...path] = pathOf((to && textOf(to, 'body')) ?? '');
    const name = first === target.id ? variableName(target) : first;
    return { to: [name, ...path], value: feel(assignment, 'from') };
  });

/** `order.total`: a variable, and a path inside it. */
export const pathOf = (body: string): readonly [string, ...string[]] => {
  const [first = '', ...path] = body
    .replace(/^=/, '')
    .split('.')
    .map((part) => part.trim());
  return [first, ...path];
};
