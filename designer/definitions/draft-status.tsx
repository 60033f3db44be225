import { Button } from 'antd';
import { shortTime } from '../ui/dates.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import type { DraftState } from './draft.ts';

interface DraftStatusProps {
  readonly state: DraftState;
  readonly onSave: () => void;
}

/** 已存 10:32: what has become of the work, said politely each time it changes. */
export function DraftStatus({ state, onSave }: DraftStatusProps) {
  const { t } = useWords();
  const errorText = useErrorText();
  switch (state.kind) {
    case 'saved':
      return (
        <span role="status" className="bh-saved">
          {state.at !== null && t('design.edit.saved', { time: shortTime(state.at).slice(6) })}
        </span>
      );
    case 'saving':
      return (
        <span role="status" className="muted">
          {t('design.edit.saving')}
        </span>
      );
    case 'unsaved':
      return <span className="muted">{t('design.edit.unsaved')}</span>;
    case 'failed': {
      const { code, params } = asApiError(state.error).problem;
      return (
        <span role="alert" className="bh-save-failed">
          {t('design.edit.saveFailed', { reason: errorText(code, params) })}
          <Button size="small" onClick={onSave}>
            {t('design.edit.saveAgain')}
          </Button>
        </span>
      );
    }
    case 'conflict':
      return null;
  }
}
