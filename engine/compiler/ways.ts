import type { ModdleElement } from 'bpmn-moddle';
import { calleeOf } from './calls.ts';
import { graphOf } from './graph.ts';
import { elementsOf, fileOf, flowNodesOf, idOf, is, outgoingOf } from './model.ts';
import { scopeOf } from './scope.ts';

/** What a way should pass. */
export type IsStation = (node: ModdleElement) => boolean;

/**
 * Whether a way leads from the beginning of the process to a node without passing a station. A
 * sub-process or a called process of the file that cannot be passed without one is one itself.
 */
export const isReachedWithout = (target: ModdleElement, isStation: IsStation): boolean => {
  const container = target.$parent;
  if (!container || passes(target, isStation, new Set())) return false;
  const begun = startsOf(container);
  if (!waysFrom(begun, isStation, new Set()).has(target)) return false;
  return is(container, 'SubProcess') ? isReachedWithout(container, isStation) : true;
};

/** The ends a way from here comes to without passing a station behind it. */
export const endsWithout = (
  from: ModdleElement,
  isStation: IsStation,
): readonly ModdleElement[] => {
  const { $parent: container } = from;
  const next = container ? graphOf(container).successors(from) : [];
  return [...waysFrom(next, isStation, new Set())].filter(isEnd);
};

const waysFrom = (
  begun: readonly ModdleElement[],
  isStation: IsStation,
  called: ReadonlySet<ModdleElement>,
): ReadonlySet<ModdleElement> => {
  const container = begun[0]?.$parent;
  const found = new Set<ModdleElement>();
  if (!container) return found;
  const graph = graphOf(container);
  const pending = [...begun];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (found.has(node) || passes(node, isStation, called)) continue;
    found.add(node);
    pending.push(...graph.successors(node));
  }
  return found;
};

const passes = (
  node: ModdleElement,
  isStation: IsStation,
  called: ReadonlySet<ModdleElement>,
): boolean => {
  if (isStation(node)) return true;
  const inner = is(node, 'SubProcess') ? node : calledBy(node);
  if (!inner || called.has(inner)) return false;
  const ways = waysFrom(startsOf(inner), isStation, new Set([...called, inner]));
  return flowNodesOf(inner).length > 0 && ![...ways].some(isEnd);
};

/** The called process, if it stands in this file. */
export const calledBy = (node: ModdleElement): ModdleElement | undefined =>
  is(node, 'CallActivity')
    ? elementsOf(fileOf(node), 'rootElements').find(
        (root) => is(root, 'Process') && root.id === calleeOf(node),
      )
    : undefined;

const startsOf = (container: ModdleElement): readonly ModdleElement[] => {
  const { starts, triggeredStarts } = scopeOf(container);
  const begins = new Set([...starts, ...triggeredStarts]);
  return flowNodesOf(container).filter((node) => begins.has(idOf(node)));
};

const isEnd = (node: ModdleElement): boolean => outgoingOf(node).length === 0;
