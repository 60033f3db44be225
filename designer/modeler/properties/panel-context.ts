import { createContext, use } from 'react';
import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import type { Target } from '../write.ts';

/** What every field of the panel works on. */
export interface PanelSubject extends Target {
  readonly resources: DesignResources;
  readonly readOnly: boolean;
}

const PanelContext = createContext<PanelSubject | null>(null);
export const PanelProvider = PanelContext.Provider;

export const usePanel = (): PanelSubject => {
  const subject = use(PanelContext);
  if (!subject) throw new Error('Expected a field of the panel inside a panel, but found none');
  return subject;
};
