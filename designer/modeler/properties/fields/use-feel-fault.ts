import { useEffect, useState } from 'react';
import type { feelFault } from '../../feel-fault.ts';
import { useEnglish } from '../../use-english.ts';

/**
 * What keeps an expression from being published; null: nothing, or it is not known yet. Reading FEEL
 * weighs more than all fields together: it comes with the first expression somebody looks at.
 */
export const useFeelFault = (text: string): string | null => {
  const english = useEnglish();
  const [judge, setJudge] = useState<{ readonly fault: typeof feelFault } | null>(null);
  const needed = text !== '';

  useEffect(() => {
    if (!needed) return;
    let wanted = true;
    void import('../../feel-fault.ts').then((loaded) => {
      if (wanted) setJudge({ fault: loaded.feelFault });
    });
    return () => {
      wanted = false;
    };
  }, [needed]);

  const fault = needed && judge ? judge.fault(text) : null;
  return fault && (english ? fault.en : fault.zh);
};
