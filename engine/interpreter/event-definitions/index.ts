import type { DefinitionBehavior } from '../element-behavior.ts';
import type { EventDefinition } from '../plan.ts';
import { cancel } from './cancel.ts';
import { compensate } from './compensate.ts';
import { conditional } from './conditional.ts';
import { error } from './error.ts';
import { escalation } from './escalation.ts';
import { link } from './link.ts';
import { message } from './message.ts';
import { signal } from './signal.ts';
import { terminate } from './terminate.ts';
import { timer } from './timer.ts';

export const eventDefinitions: {
  readonly [T in EventDefinition['type']]: DefinitionBehavior<T>;
} = {
  cancel,
  compensate,
  message,
  timer,
  signal,
  conditional,
  error,
  escalation,
  link,
  terminate,
};

/** The cast is safe because a definition's type is its key. */
export const definitionBehavior = <T extends EventDefinition>(
  definition: T,
): DefinitionBehavior<EventDefinition['type']> =>
  eventDefinitions[definition.type] as DefinitionBehavior<EventDefinition['type']>;
