/**
 * Numbered changes of behavior. A running case keeps the number it started under; an element
 * that must behave in two ways asks `context.semantics`.
 */
export const semantics = [
  { number: 1, name: 'foundation', since: '0.1.0', paragraph: 'bpmn.md §2–§6' },
] as const;

export const CURRENT_SEMANTICS = 1;
