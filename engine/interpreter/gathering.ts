/** What a parallel multiple start has heard so far under one key, in the order it came. */
export interface Gathering<T> {
  readonly key: string | null;
  readonly heard: readonly number[]; // definitions
  readonly occurrences: readonly T[];
}
interface Occurred {
  readonly definition: number;
  readonly key: string | null; // null: fits any
}

/**
 * Parallel multiple starts collect their occurrences by key; the last one completes the oldest
 * gathering that lacks it (bpmn.md §3.1). What has no key fits any.
 */
export const gathered = <T extends Occurred>(
  open: readonly Gathering<T>[],
  occurrence: T,
  needs: number,
): { readonly open: readonly Gathering<T>[]; readonly complete: Gathering<T> | null } => {
  const { definition, key } = occurrence;
  const earlier = open.find(
    (one) =>
      !one.heard.includes(definition) && (key === null || one.key === null || one.key === key),
  );
  const now: Gathering<T> = {
    key: earlier?.key ?? key,
    heard: [...(earlier?.heard ?? []), definition],
    occurrences: [...(earlier?.occurrences ?? []), occurrence],
  };
  const others = open.filter((one) => one !== earlier);
  return now.heard.length === needs
    ? { open: others, complete: now }
    : { open: [...others, now], complete: null };
};
