import type { HandLadder } from '../../engine/http/contract/ladder.ts';
import { useNoticeWords } from '../notices/use-notice-words.ts';
import { useWords } from '../ui/use-words.ts';

type Level = HandLadder['levels'][number];

/** What a level of a ladder says, and to whom. */
export function useLevelWords() {
  const { t, name, names } = useWords();
  const notice = useNoticeWords();
  const said = ({ act, words }: Level): string =>
    words ? name(words) : notice.kind({ reason: 'ladder', act });
  return {
    said,
    people: ({ to }: Level): string => names(to),
    told: (level: Level): string =>
      t('ladders.told', { said: said(level), people: names(level.to) }),
  };
}
