/** What must never happen did; the message names the rule and the elements. */
export class Violation extends Error {}

export const must = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Violation(what());
};
