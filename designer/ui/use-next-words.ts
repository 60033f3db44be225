import type { Names } from '../../engine/http/contract/values.ts';
import { useWords } from './use-words.ts';

const MOST_NAMED = 2; // more ways than these hang on an answer nobody has given yet

/** 下一步 in words: the steps that may follow, or that the case ends. */
export function useNextWords(): (next: readonly Names[]) => string {
  const { t, names } = useWords();
  return (next) => {
    if (next.length === 0) return t('answers.theEnd');
    const steps = names(next.slice(0, MOST_NAMED));
    const others = next.length - MOST_NAMED;
    return others > 0 ? t('answers.nextAmong', { steps, count: others }) : steps;
  };
}
