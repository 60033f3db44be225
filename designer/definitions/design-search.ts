export const views = ['list', 'both', 'canvas'] as const;
export type View = (typeof views)[number];

/** The address says what is shown: a link opens what its sender saw. */
export interface DesignSearch {
  readonly view?: View;
  readonly process?: string;
  readonly version?: number;
}

export function readDesignSearch(search: Readonly<Record<string, unknown>>): DesignSearch {
  const view = views.find((one) => one === search['view']);
  const { process } = search;
  const version = Number(search['version']);
  return {
    ...(view ? { view } : {}),
    ...(typeof process === 'string' ? { process } : {}),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
}
