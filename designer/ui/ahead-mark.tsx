import { useState } from 'react';
import { useWords } from './use-words.ts';

/** 沙盘: the clock of this case was fast-forwarded, so nothing about it is for real. */
export function AheadMark({ aheadMs }: { readonly aheadMs: number }) {
  const { t, dateTime } = useWords();
  const [shownAt] = useState(Date.now);
  if (aheadMs === 0) return null;
  return (
    <span className="badge held" title={t('cases.sandbox.why')}>
      {t('cases.sandbox.mark', { now: dateTime(shownAt + aheadMs) })}
    </span>
  );
}
