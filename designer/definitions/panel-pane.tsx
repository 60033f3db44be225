import { Drawer } from 'antd';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import type { Editor } from '../modeler/editor.ts';
import { PropertiesPanel, type PanelFocus } from '../modeler/properties/panel.tsx';
import { useRevision } from '../modeler/use-editor.ts';
import { useWords } from '../ui/use-words.ts';

export interface PanelPaneProps {
  readonly editor: Editor;
  readonly resources: DesignResources;
  readonly readOnly: boolean;
  readonly focus: PanelFocus | null;
  /** Where there is no room beside the list, the panel comes over it when it is asked for. */
  readonly asDrawer: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function PanelPane(props: PanelPaneProps) {
  const { editor, resources, readOnly, focus, asDrawer, open, onClose } = props;
  const { t } = useWords();
  useRevision(editor);
  const shape = editor.selected();
  const panel = (
    <PropertiesPanel
      key={shape?.id ?? ''}
      editor={editor}
      shape={shape}
      resources={resources}
      readOnly={readOnly}
      focus={focus}
    />
  );
  if (asDrawer)
    return (
      <Drawer
        open={open}
        onClose={onClose}
        size="large"
        title={t('design.edit.panelPane')}
        closable={{ 'aria-label': t('design.edit.closePanel') }}
        rootClassName="bh-panel-drawer"
      >
        {panel}
      </Drawer>
    );
  return (
    <section className="bh-panel-pane" aria-label={t('design.edit.panelPane')}>
      {panel}
    </section>
  );
}
