/** Where a case stands, as the server tells it: element ids by mark. */
export interface Marks {
  readonly done: readonly string[];
  readonly active: readonly string[];
  readonly waiting: readonly string[];
  readonly incident: readonly string[];
}
export type Mark = keyof Marks;

/** Later entries win: an element that failed while it was worked on shows the failure. */
export const markOrder: readonly Mark[] = ['done', 'waiting', 'active', 'incident'];

/** The sign beside the color, because color never stands alone. */
export const markSign: Record<Mark, string> = {
  done: '✓',
  active: '●',
  waiting: '◷',
  incident: '!',
};

/** One mark an element: the strongest. */
export const strongestMarks = (marks: Marks): ReadonlyMap<string, Mark> => {
  const strongest = new Map<string, Mark>();
  for (const mark of markOrder) for (const id of marks[mark]) strongest.set(id, mark);
  return strongest;
};
