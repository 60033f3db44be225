import type { ModdleElement } from 'bpmn-moddle';
import type { Assignment } from '../../interpreter/human-plan.ts';
import { literal } from '../expressions.ts';
import {
  elementOf,
  elementsOf,
  extension,
  extensionElement,
  idOf,
  is,
  nameOf,
  processOf,
  textOf,
  wordsOf,
} from '../model.ts';
import type { Toolbox } from '../translator.ts';

/**
 * Whom a task asks for: its own `bh:assignment`, else BPMN's resource roles, else the role and
 * unit of the innermost lane that has them, then of the pool.
 */
export const assignmentOf = (
  task: ModdleElement,
  toolbox: Toolbox,
): { readonly assignment?: Assignment } => {
  const own = extensionElement(task, 'Assignment');
  if (own) return { assignment: translated(own, toolbox) };

  const resource = resourceRole(task, toolbox);
  if (resource) return { assignment: { ...DEFAULTS, ...resource } };

  const place = placeWithRole(task);
  if (!place) return {};
  const role = extension(place, 'role');
  const unit = toolbox.value(place, 'bh:unit');
  return {
    assignment: {
      ...DEFAULTS,
      ...(role === undefined ? {} : { role }),
      ...(unit === undefined ? {} : { unit }),
    },
  };
};

const DEFAULTS = {
  notSameAs: [],
  strategy: 'claim',
  onEmpty: 'incident',
  onSelf: 'allow',
} as const;

const translated = (own: ModdleElement, { value, optionalFeel }: Toolbox): Assignment => {
  const [role, sameAs] = [textOf(own, 'role'), textOf(own, 'sameAs')];
  const [unit, user] = [value(own, 'unit'), value(own, 'user')];
  const expression = optionalFeel(own, 'expression');
  const priority = optionalFeel(own, 'priority'); // a number is FEEL as written
  return {
    ...(role === undefined ? {} : { role }),
    ...(unit ? { unit } : {}),
    ...(user ? { user } : {}),
    ...(expression ? { expression } : {}),
    ...(sameAs === undefined ? {} : { sameAs }),
    notSameAs: wordsOf(textOf(own, 'notSameAs')),
    strategy: (textOf(own, 'strategy') ?? 'claim') as Assignment['strategy'],
    onEmpty: (textOf(own, 'onEmpty') ?? 'incident') as Assignment['onEmpty'],
    onSelf: (textOf(own, 'onSelf') ?? 'allow') as Assignment['onSelf'],
    ...(priority ? { priority } : {}),
  };
};

/** `potentialOwner` and its kin: a resource by name, or an expression. */
const resourceRole = (
  task: ModdleElement,
  { optionalFeel }: Toolbox,
): Partial<Assignment> | null => {
  const role = elementsOf(task, 'resources').find((resource) => is(resource, 'Performer'));
  if (!role) return null;
  const resource = elementOf(role, 'resourceRef');
  if (resource) return { role: nameOf(resource) ?? idOf(resource) };
  const computed = elementOf(role, 'resourceAssignmentExpression');
  const expression = computed && optionalFeel(computed, 'expression');
  return expression ? { expression } : { expression: literal(nameOf(role) ?? '') };
};

/** Whether anybody is named at all, without reading the expressions. */
export const isAssigned = (task: ModdleElement): boolean =>
  isAssignedItself(task) || placeWithRole(task) !== undefined;

export const isAssignedItself = (task: ModdleElement): boolean =>
  extensionElement(task, 'Assignment') !== undefined ||
  elementsOf(task, 'resources').some((resource) => is(resource, 'Performer'));

const hasRole = (place: ModdleElement): boolean =>
  extension(place, 'role') !== undefined || extension(place, 'unit') !== undefined;

/** The innermost lane around it that has people, else its pool. */
export const placeWithRole = (task: ModdleElement): ModdleElement | undefined => {
  const process = processOf(task);
  if (!process) return undefined;
  const path = outermostNode(task, process);
  const lanes = lanesAround(elementsOf(process, 'laneSets'), path);
  return lanes.findLast(hasRole) ?? participantsOf(process).find(hasRole);
};

/** Lanes list the nodes of the process itself; what is inside a sub-process stands where it stands. */
const outermostNode = (task: ModdleElement, process: ModdleElement): ModdleElement => {
  let node = task;
  while (node.$parent && node.$parent !== process) node = node.$parent;
  return node;
};

const lanesAround = (
  sets: readonly ModdleElement[],
  node: ModdleElement,
): readonly ModdleElement[] => {
  for (const lane of sets.flatMap((set) => elementsOf(set, 'lanes'))) {
    const inner = elementOf(lane, 'childLaneSet');
    const below = inner ? lanesAround([inner], node) : [];
    if (below.length > 0 || elementsOf(lane, 'flowNodeRef').includes(node)) return [lane, ...below];
  }
  return [];
};

const participantsOf = (process: ModdleElement): readonly ModdleElement[] => {
  const roots = process.$parent ? elementsOf(process.$parent, 'rootElements') : [];
  return roots
    .filter((root) => is(root, 'Collaboration'))
    .flatMap((collaboration) => elementsOf(collaboration, 'participants'))
    .filter((participant) => elementOf(participant, 'processRef') === process);
};
