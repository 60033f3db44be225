import { constantText } from '../feel/constant-text.ts';
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
    const isNamed = type === 'message' || type === 'signal';
    const name = isNamed ? nameOf(definition) : plan.processId;
    return name === null
      ? []
      : [{ elementId: node.id, definition: index, needs, kind: type, name }];
  });

/** null: it hears nothing, which the rule `event/definition` refuses. */
const nameOf = ({ name }: EventDefinition & { type: 'message' | 'signal' }): string | null =>
  name && constantText(name);
