import { createContext, use } from 'react';
import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import type { ModdleElement, Shape } from '../canvas-types.ts';
import type { Editor } from '../editor.ts';

/** What every field of the panel works on. */
export interface PanelSubject {
  readonly editor: Editor;
  readonly shape: Shape;
  readonly element: ModdleElement;
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
