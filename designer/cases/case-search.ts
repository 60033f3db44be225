const TABS = ['progress', 'papers', 'diagram'] as const;
export type CaseTab = (typeof TABS)[number];
export interface CaseSearch {
  readonly tab?: CaseTab;
  readonly paper?: string;
}

export function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const tab = TABS.find((one) => one === search['tab']);
  const { paper } = search;
  return {
    ...(tab && tab !== 'progress' ? { tab } : {}),
    ...(typeof paper === 'string' ? { paper } : {}),
  };
}
