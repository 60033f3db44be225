export const VIEWS = ['steps', 'timeline', 'rows'] as const;
export type View = (typeof VIEWS)[number];
export interface AuditCaseSearch {
  readonly view?: View;
  readonly step?: number;
}

export function readAuditCaseSearch(search: Readonly<Record<string, unknown>>): AuditCaseSearch {
  const view = VIEWS.find((one) => one === search['view']);
  const step = Number(search['step']);
  return {
    ...(view && view !== 'steps' ? { view } : {}),
    ...(Number.isInteger(step) && step >= 0 && search['step'] !== undefined ? { step } : {}),
  };
}
