import type { Said } from '../../engine/http/contract/notice.ts';
import type { Names } from '../../engine/http/contract/values.ts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../ui/use-words.ts';

/** What a notice is called and what it says: the county's own words first. */
export function useNoticeWords() {
  const { i18n } = useTranslation();
  const { t, name, day } = useWords();
  return {
    /** 催办通知书, 提醒, 期限变动 … */
    kind: ({ reason, act }: Pick<Said, 'reason' | 'act'>): string => {
      const rung = act === null ? '' : `notices.acts.${act}`;
      return reason === 'ladder' && i18n.exists(rung)
        ? t(rung as 'notices.acts.remind')
        : t(`notices.reasons.${reason}`);
    },
    sentence: ({ words, about, moved }: Said, step: Names | null): string => {
      if (words) return name(words);
      if (moved)
        return t('notices.moved', {
          from: moved.from === null ? t('notices.noDay') : day(moved.from),
          to: moved.to === null ? t('notices.noDay') : day(moved.to),
        });
      const told = `notices.about.${(about ?? '').replaceAll('.', '_')}`;
      if (about !== null && i18n.exists(told)) return t(told as 'notices.about.reply_overdue');
      return step ? name(step) : '';
    },
  };
}
