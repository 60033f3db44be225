import { Button } from 'antd';
import { useState } from 'react';
import type {
  DefinitionResponse,
  DefinitionSummary,
} from '../../engine/http/contract/definition.ts';
import { api } from '../api/client.ts';
import type { Editor } from '../modeler/editor.ts';
import { useWords } from '../ui/use-words.ts';
import { downloadBpmn } from './download.ts';
import type { DraftState } from './draft.ts';

interface ConflictNoticeProps {
  readonly conflict: Extract<DraftState, { kind: 'conflict' }>;
  readonly definition: DefinitionSummary;
  readonly editor: Editor | null;
  readonly onReload: () => void;
  readonly onOverwrite: (rev: number) => Promise<number | null>;
}

/** Somebody else saved first. Nothing is lost, and nothing is decided without being asked. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { conflict, definition, editor, onReload, onOverwrite } = props;
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const overwrite = async () => {
    setAsking(true);
    try {
      const newest = await api.get<DefinitionResponse>(`/api/definitions/${definition.id}`);
      await onOverwrite(newest.draft?.rev ?? conflict.rev ?? 0);
    } finally {
      setAsking(false);
    }
  };
  const person = conflict.by ?? t('design.edit.conflict.unknownPerson');
  return (
    <div className="notice warning bh-conflict" role="alert">
      <div>
        <strong>{t('design.edit.conflict.title', { person })}</strong>
        <p>{t('design.edit.conflict.text')}</p>
      </div>
      <div className="bh-conflict-actions">
        <Button
          disabled={!editor}
          onClick={() => void editor?.xml().then((xml) => downloadBpmn(definition.name.zh, xml))}
        >
          {t('design.edit.conflict.download')}
        </Button>
        <Button onClick={onReload}>{t('design.edit.conflict.reload')}</Button>
        <Button danger loading={asking} onClick={() => void overwrite()}>
          {t('design.edit.conflict.overwrite')}
        </Button>
      </div>
    </div>
  );
}
