import type { ModdleElement } from '../canvas-types.ts';
import { eventDefinitionOf, isA } from '../model.ts';
import type { Group } from './group.ts';
import { eventName } from './groups/event-name.tsx';
import { eventTimer } from './groups/event-timer.tsx';
import { mapping } from './groups/mapping.tsx';
import { message } from './groups/message.tsx';
import { undoing } from './groups/undoing.tsx';

/** What an event is about decides which fields it has. */
export const eventGroups = (element: ModdleElement): readonly Group[] => {
  const definition = eventDefinitionOf(element);
  if (!definition) return [];
  if (isA(definition, 'bpmn:TimerEventDefinition')) return [eventTimer];
  if (isA(definition, 'bpmn:MessageEventDefinition')) return [message, mapping];
  if (isA(definition, 'bpmn:TerminateEventDefinition')) return [];
  if (isA(definition, 'bpmn:CancelEventDefinition')) return [];
  if (isA(definition, 'bpmn:CompensateEventDefinition')) return [undoing];
  return [eventName];
};
