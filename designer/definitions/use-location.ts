import { useCallback, useState } from 'react';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { Editor } from '../modeler/editor.ts';
import { drawnFor } from '../modeler/drawn-for.ts';
import { processOf } from '../modeler/model.ts';
import type { PanelFocus } from '../modeler/properties/panel.tsx';
import { groupOfRule } from '../modeler/severity.ts';

/** Going to a place of the model: select it in both editors, open the fold it is about. */
export const useLocation = (
  editor: Editor | null,
  setProcess: (id: string, canvas: 'show' | 'stay') => void,
) => {
  const [focus, setFocus] = useState<PanelFocus | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);

  const open = useCallback(
    (id: string, group: PanelFocus['group'] = 'basics') => {
      editor?.select(id);
      setPanelOpen(true);
      setFocus((before) => ({ group, stamp: (before?.stamp ?? 0) + 1 }));
    },
    [editor],
  );
  const locate = useCallback(
    ({ elementId, rule }: Pick<Problem, 'elementId' | 'rule'>) => {
      const shape = elementId === null || !editor ? undefined : drawnFor(editor, elementId);
      if (!shape) return;
      const home = processOf(shape.businessObject);
      if (home) setProcess(home.id, 'stay');
      open(shape.id, groupOfRule(rule));
    },
    [editor, open, setProcess],
  );
  const closePanel = useCallback(() => setPanelOpen(false), []);
  return { focus, panelOpen, open, locate, closePanel };
};
