import { startDefinitionsOf } from '../interpreter/start-definitions.ts';
import type { EventDefinition, ProcessPlan } from '../interpreter/plan.ts';

/** What a message, a signal, a date or a fact begins: a row for each definition of each start. */
export interface StartRow {
  readonly elementId: string;
  readonly definition: number;
  readonly needs: number | null;
  readonly kind: 'message' | 'signal' | 'timer' | 'conditional';
  readonly name: string; // of the message or signal, else the process
}

export const startRowsOf = (plan: ProcessPlan): readonly StartRow[] =>
  startDefinitionsOf(plan).flatMap(({ node, definition, index, needs }): StartRow[] => {
    const { type } = definition;
    if (type !== 'message' && type !== 'signal' && type !== 'timer' && type !== 'conditional')
      return [];
    const name = nameOf(definition) ?? plan.processId;
    return [{ elementId: node.id, definition: index, needs, kind: type, name }];
  });

/** Names are written in the file; one worked out by FEEL is known by what is written. */
const nameOf = (definition: EventDefinition): string | null => {
  if (definition.type !== 'message' && definition.type !== 'signal') return null;
  if (definition.name === null) return null;
  const { feel } = definition.name;
  try {
    return String(JSON.parse(feel));
  } catch {
    return feel;
  }
};
