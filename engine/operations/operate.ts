import type { Happened } from '../interpreter/events.ts';
import type { TokenId } from '../interpreter/state.ts';
import { rules } from './index.ts';
import type { Operation, OperationRule, Refusal, Verb, View } from './operation.ts';

export type Operated =
  | { readonly ok: true; readonly events: readonly Happened[] }
  | { readonly ok: false; readonly refusal: Refusal };
export interface Offer {
  readonly verb: Verb;
  readonly refusal: Refusal | null;
}

/** A verb's events, or why it is refused. The same answer grays the button and words the 409. */
export const operate = (operation: Operation, view: View): Operated => {
  const rule = ruleOf(operation);
  const task = 'task' in operation ? operation.task : null;
  const refusal = rule.offer(task, view) ?? rule.refuse(operation, view);
  return refusal ? { ok: false, refusal } : { ok: true, events: rule.events(operation, view) };
};

/** The buttons of a task, or of the whole case; a refused one stays visible with its reason. */
export const offered = (view: View, task: TokenId | null): readonly Offer[] =>
  Object.values(rules)
    .filter(({ subject }) => subject === (task === null ? 'case' : 'task'))
    .map((rule) => ({ verb: rule.verb, refusal: rule.offer(task, view) }));

/** The registry maps each verb to the rule of that verb, which a union cannot express. */
const ruleOf = (operation: Operation): OperationRule<Verb> =>
  rules[operation.verb] as OperationRule<Verb>;
