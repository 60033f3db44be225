import type { ModdleElement } from 'bpmn-moddle';
import type { EventDefinition } from '../../interpreter/plan.ts';
import { definitionKind, definitionsOf } from '../model.ts';
import type { DefinitionTranslator, Toolbox } from '../translator.ts';
import { thrownItems } from './payload.ts';
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

type DefinitionKind = EventDefinition['type'];

/** A definition without its translator does not compile. */
const translators: { readonly [T in DefinitionKind]: DefinitionTranslator<T> } = {
  cancel,
  compensate,
  conditional,
  error,
  escalation,
  link,
  message,
  signal,
  terminate,
  timer,
};

export const isDefinitionKind = (kind: string): kind is DefinitionKind =>
  Object.hasOwn(translators, kind);

/** Inline definitions first, then the referenced ones, exactly as if written inside. */
export const eventDefinitionsOf = (
  event: ModdleElement,
  toolbox: Toolbox,
): readonly EventDefinition[] =>
  definitionsOf(event).flatMap((definition, index): readonly EventDefinition[] => {
    const kind = definitionKind(definition);
    if (!isDefinitionKind(kind)) return [];
    const translated = translators[kind].translate(definition, event, toolbox);
    return [CARRIERS.has(kind) ? { ...translated, ...thrownItems(event, index) } : translated];
  });

/** What a throw can carry to whoever catches it. */
const CARRIERS: ReadonlySet<DefinitionKind> = new Set(['message', 'signal', 'error', 'escalation']);
