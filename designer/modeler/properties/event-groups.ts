import type { ModdleElement } from '../canvas-types.ts';
import { definitionKind, definitionsOf, type DefinitionKind } from '../event-definitions.ts';
import { isA } from '../model.ts';
import { isHandlerStart, kindsToAdd } from '../several-definitions.ts';
import type { Group, GroupKey } from './group.ts';
import { OnlyDefinition } from './groups/definition-fields.tsx';
import { received } from './groups/received.tsx';
import { several } from './groups/several.tsx';
import { watching } from './groups/watching.tsx';

const FOLDS: Readonly<Partial<Record<DefinitionKind, GroupKey>>> = {
  timer: 'timer',
  message: 'message',
  compensate: 'undoing',
  ...{ signal: 'event', error: 'event', escalation: 'event', conditional: 'event', link: 'event' },
};

/** What an event is about decides which fields it has. */
export const eventGroups = (element: ModdleElement): readonly Group[] => {
  const [first, ...more] = definitionsOf(element);
  if (!first) return [];
  const kind = definitionKind(first);
  const isThrown = isA(element, 'bpmn:ThrowEvent');
  const key = kind === 'compensate' && !isThrown ? undefined : FOLDS[kind];
  const only = key !== undefined && more.length === 0 ? [{ key, Body: OnlyDefinition }] : [];
  const mayBeSeveral = more.length > 0 || kindsToAdd(element).length > 0;
  const brings = !isThrown && kind !== 'link' && kind !== 'compensate';
  const watches = isA(element, 'bpmn:BoundaryEvent') || isHandlerStart(element);
  return [
    ...(watches && kind !== 'compensate' ? [watching] : []),
    ...only,
    ...(mayBeSeveral ? [several] : []),
    ...(brings ? [received] : []),
  ];
};
