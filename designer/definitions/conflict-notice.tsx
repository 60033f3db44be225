import { Button } from 'antd';
import type { DefinitionSummary } from '../../engine/http/contract/definition.ts';
import type { Editor } from '../modeler/editor.ts';
import { useWords } from '../ui/use-words.ts';
import { useNewestDraft } from './api/use-definition.ts';
import { downloadBpmn } from './download.ts';

interface ConflictNoticeProps {
  readonly definition: DefinitionSummary;
  readonly editor: Editor | null;
  readonly onReload: () => void;
  readonly onOverwrite: (rev: number) => Promise<number | null>;
}

/** Somebody else saved first. Nothing is lost, and nothing is decided without being asked. */
export function ConflictNotice({ definition, editor, onReload, onOverwrite }: ConflictNoticeProps) {
  const { t } = useWords();
  const newest = useNewestDraft(definition.id);
  const draft = newest.data?.draft;
  const person = draft?.savedBy?.name ?? t('design.edit.conflict.unknownPerson');
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
        <Button danger disabled={!draft} onClick={() => draft && void onOverwrite(draft.rev)}>
          {t('design.edit.conflict.overwrite')}
        </Button>
      </div>
    </div>
  );
}
