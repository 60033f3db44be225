import type { ModdleElement, Moddle } from './canvas-types.ts';
import { isA, listOf, referenceOf } from './model.ts';
import type { PartChange } from './set-parts.ts';
import { own } from './write.ts';

/** What an element declares of its data: inputs and outputs in sets, properties beside them. */
export type Side = 'dataInputs' | 'dataOutputs' | 'properties';
export type DeclaredSide = Exclude<Side, 'properties'>;

const SIDES = {
  dataInputs: {
    type: 'bpmn:DataInput',
    ...{ sets: 'inputSets', set: 'bpmn:InputSet' },
    ...{ refs: 'dataInputRefs', optional: 'optionalInputRefs' },
  },
  dataOutputs: {
    type: 'bpmn:DataOutput',
    ...{ sets: 'outputSets', set: 'bpmn:OutputSet' },
    ...{ refs: 'dataOutputRefs', optional: 'optionalOutputRefs' },
  },
} as const;

/** An event declares in itself and only one side; a sub-process has nothing but properties. */
export const sidesOf = (owner: ModdleElement): readonly Side[] => {
  if (isA(owner, 'bpmn:CatchEvent')) return ['dataOutputs', 'properties'];
  if (isA(owner, 'bpmn:ThrowEvent')) return ['dataInputs', 'properties'];
  if (isA(owner, 'bpmn:SubProcess')) return ['properties'];
  return ['dataInputs', 'dataOutputs', 'properties'];
};

/** Where the library points an association it has just drawn: nobody's variable. */
const PLACEHOLDER = '__targetRef_placeholder';
export const isPlaceholder = (item: ModdleElement): boolean => item.get('name') === PLACEHOLDER;

export const itemsOf = (owner: ModdleElement, side: Side): readonly ModdleElement[] => {
  const holder = holderOf(owner, side);
  return holder ? listOf(holder, side).filter((item) => !isPlaceholder(item)) : [];
};

const holderOf = (owner: ModdleElement, side: Side): ModdleElement | undefined =>
  side === 'properties' || isA(owner, 'bpmn:Event') ? owner : referenceOf(owner, 'ioSpecification');

const setsOf = (owner: ModdleElement, side: DeclaredSide): readonly ModdleElement[] => {
  const holder = isA(owner, 'bpmn:Event') ? undefined : holderOf(owner, side);
  return holder ? listOf(holder, SIDES[side].sets) : [];
};

/** Whether the step waits for it, or must yield it; undefined: several sets, which say it each for itself. */
export const isRequired = (
  owner: ModdleElement,
  side: DeclaredSide,
  item: ModdleElement,
): boolean | undefined => {
  const [only, ...more] = setsOf(owner, side);
  if (!only || more.length > 0) return undefined;
  return !listOf(only, SIDES[side].optional).includes(item);
};

export const requiring = (
  owner: ModdleElement,
  side: DeclaredSide,
  item: ModdleElement,
  required: boolean,
): readonly PartChange[] => {
  const { optional } = SIDES[side];
  return setsOf(owner, side).map((set) => {
    const others = listOf(set, optional).filter((one) => one !== item);
    return { part: set, properties: { [optional]: required ? others : [...others, item] } };
  });
};

/** An association or a loop speaks of it: taken away, they would point nowhere. */
export const isInUse = (owner: ModdleElement, item: ModdleElement): boolean => {
  const associations = [
    ...listOf(owner, 'dataInputAssociations'),
    ...listOf(owner, 'dataOutputAssociations'),
  ];
  const loop = referenceOf(owner, 'loopCharacteristics');
  return (
    associations.some(
      (one) => listOf(one, 'sourceRef').includes(item) || referenceOf(one, 'targetRef') === item,
    ) ||
    (loop !== undefined &&
      ['loopDataInputRef', 'loopDataOutputRef'].some((end) => referenceOf(loop, end) === item))
  );
};

/** One more, in the first set; the first of all brings the specification with both its sets. */
export const adding = (
  models: Moddle,
  owner: ModdleElement,
  side: Side,
  name = '',
): { readonly item: ModdleElement; readonly changes: readonly PartChange[] } => {
  const named = name === '' ? {} : { name };
  if (side === 'properties') {
    const item = own(models.create('bpmn:Property', named), owner);
    const properties = [...listOf(owner, 'properties'), item];
    return { item, changes: [{ part: owner, properties: { properties } }] };
  }
  const { type, sets, refs } = SIDES[side];
  const id = `${type.slice('bpmn:'.length)}_${crypto.randomUUID().slice(0, 8)}`;
  const item = models.create(type, { id, ...named });
  const holder = holderOf(owner, side);
  if (!holder) return { item, changes: [specified(models, owner, side, item)] };
  own(item, holder);
  const grown = { part: holder, properties: { [side]: [...listOf(holder, side), item] } };
  if (isA(owner, 'bpmn:Event')) return { item, changes: [grown] };
  const [first] = setsOf(owner, side);
  if (first) {
    const listed = { part: first, properties: { [refs]: [...listOf(first, refs), item] } };
    return { item, changes: [grown, listed] };
  }
  const set = own(models.create(SIDES[side].set, { [refs]: [item] }), holder);
  return { item, changes: [grown, { part: holder, properties: { [sets]: [set] } }] };
};

const specified = (
  models: Moddle,
  owner: ModdleElement,
  side: DeclaredSide,
  item: ModdleElement,
): PartChange => {
  const listing = (of: DeclaredSide) =>
    models.create(SIDES[of].set, of === side ? { [SIDES[of].refs]: [item] } : {});
  const [inputSet, outputSet] = [listing('dataInputs'), listing('dataOutputs')];
  const parts = { [side]: [item], inputSets: [inputSet], outputSets: [outputSet] };
  const ioSpecification = own(models.create('bpmn:InputOutputSpecification', parts), owner);
  for (const part of [item, inputSet, outputSet]) own(part, ioSpecification);
  return { part: owner, properties: { ioSpecification } };
};

/** Out of its list and every set; a specification that says nothing any more goes away. */
export const removing = (
  owner: ModdleElement,
  side: Side,
  item: ModdleElement,
): readonly PartChange[] => {
  const holder = holderOf(owner, side);
  if (!holder) return [];
  const left = listOf(holder, side).filter((one) => one !== item);
  const shrunk = { part: holder, properties: { [side]: left } };
  if (side === 'properties' || holder === owner) return [shrunk];
  const other = side === 'dataInputs' ? 'dataOutputs' : 'dataInputs';
  if (left.length === 0 && listOf(holder, other).length === 0)
    return [{ part: owner, properties: { ioSpecification: undefined } }];
  const { refs, optional } = SIDES[side];
  const without = (set: ModdleElement, list: string) =>
    listOf(set, list).filter((one) => one !== item);
  return [
    shrunk,
    ...setsOf(owner, side).map((set) => ({
      part: set,
      properties: { [refs]: without(set, refs), [optional]: without(set, optional) },
    })),
  ];
};

/**
 * An association brings its value under this name: an input or a variable the step has already,
 * else a variable of its own. A variable that only this association filled goes with it.
 */
export const bringing = (
  models: Moddle,
  association: ModdleElement,
  name: string,
): readonly PartChange[] => {
  const owner = association.$parent;
  if (!owner || name === '') return [];
  const known = [...itemsOf(owner, 'dataInputs'), ...itemsOf(owner, 'properties')].find(
    (item) => (item.get('name') ?? item.id) === name,
  );
  const before = referenceOf(association, 'targetRef');
  const leftOver =
    before && isA(before, 'bpmn:Property') && before !== known && !isSharedBy(owner, before);
  const kept = listOf(owner, 'properties').filter((item) => !leftOver || item !== before);
  const item = known ?? own(models.create('bpmn:Property', { name }), owner);
  return [
    { part: owner, properties: { properties: known ? kept : [...kept, item] } },
    { part: association, properties: { targetRef: item } },
  ];
};

const isSharedBy = (owner: ModdleElement, item: ModdleElement): boolean =>
  listOf(owner, 'dataInputAssociations').filter((one) => referenceOf(one, 'targetRef') === item)
    .length > 1;
