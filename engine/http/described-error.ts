/** What a log may say of a bug: where it happened, and in whose words; never the values of a query. */
export const describedError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const driver = 'code' in error && error.cause instanceof Error ? error.cause : null; // its own words, without the SQL
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return {
    name: error.name,
    code: 'code' in error ? error.code : undefined,
    message: lastPart(driver?.message ?? error.message),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
};

/** A database error repeats its statement, values included, before the dash. */
const lastPart = (message: string): string =>
  message
    .slice(message.lastIndexOf(' - ') + 1)
    .trim()
    .slice(0, 300);
