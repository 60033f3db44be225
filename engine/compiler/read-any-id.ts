import type { BpmnModdle, ModdleElement, Reference, TypeDescriptor } from 'bpmn-moddle';

/**
 * XML allows ids like `受理`; the reader drops an element whose id is not of ASCII letters. It is
 * told of no id at all, so that it drops none, and what refers to what is found here afterward.
 * For compiler and canvas alike: both read through one reader.
 */
export const readAnyId = (moddle: BpmnModdle): BpmnModdle => {
  const { registry } = moddle;
  const describe = registry.getEffectiveDescriptor.bind(registry);
  registry.getEffectiveDescriptor = (name) => withoutIdProperty(describe(name));

  const fromXML = moddle.fromXML.bind(moddle);
  moddle.fromXML = async (xml, ...how) => {
    const { rootElement, references, warnings } = await fromXML(xml, ...how);
    const elementsById = identified(rootElement);
    for (const reference of references) resolve(reference, elementsById[reference.id]);
    const isLost = (id: string | undefined): boolean => id !== undefined && !elementsById[id];
    return {
      ...{ rootElement, references, elementsById },
      warnings: warnings.filter(({ message, value }) => !isUnresolved(message) || isLost(value)),
    };
  };
  return moddle;
};

/** Said of a reference to nothing in the file. */
export const isUnresolved = (message: string): boolean =>
  message.startsWith('unresolved reference');

/** Changed in place: what the library keeps beside it is not enumerable. */
const withoutIdProperty = (descriptor: TypeDescriptor): TypeDescriptor =>
  Object.assign(descriptor, { idProperty: undefined });

/** The reader has taken every reference out; they come back in their order. */
const resolve = ({ element, property }: Reference, target: ModdleElement | undefined): void => {
  if (!target) return;
  const { name, isMany } = element.$descriptor.propertiesByName[property] ?? { name: property };
  if (isMany) (element.get(name) as ModdleElement[]).push(target);
  else element.set(name, target);
};

/** Every element by its id; of two that share one, the first. */
const identified = (root: ModdleElement): Record<string, ModdleElement> => {
  const found: Record<string, ModdleElement> = Object.create(null) as Record<string, never>;
  const stack = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    const { id } = element;
    if (typeof id === 'string' && id !== '') found[id] ??= element;
    stack.push(...contained(element).toReversed());
  }
  return found;
};

/** `$parent` tells what is contained from what is only referred to. */
const contained = (element: ModdleElement): readonly ModdleElement[] =>
  (element.$descriptor.properties ?? [])
    .filter(({ isAttr, isReference, isVirtual }) => !isAttr && !isReference && !isVirtual)
    .flatMap(({ name }) => element.get(name) as ModdleElement | readonly ModdleElement[])
    .filter((value) => typeof value === 'object' && value.$parent === element);
