import type { ModdleElement } from 'bpmn-moddle';
import { elementOf, elementsOf, is } from './model.ts';

/** The element a data item belongs to: a container, an activity or an event. */
export const ownerOf = (item: ModdleElement): ModdleElement | undefined => {
  for (let at = item.$parent; at; at = at.$parent) {
    if (is(at, 'FlowElementsContainer', 'Activity', 'Event', 'CallableElement')) return at;
  }
  return undefined;
};

/** Seen from an element are its own items and those of everything around it. */
export const isInReach = (item: ModdleElement, from: ModdleElement): boolean => {
  const owner = ownerOf(item);
  for (let at: ModdleElement | undefined = from; at; at = at.$parent) {
    if (at === owner) return true;
  }
  return false;
};

/** The data stores an association reads or writes. */
export const storesOf = (association: ModdleElement): readonly ModdleElement[] =>
  [...elementsOf(association, 'sourceRef'), elementOf(association, 'targetRef')].filter(
    (end) => end !== undefined && is(end, 'DataStoreReference'),
  ) as readonly ModdleElement[];
