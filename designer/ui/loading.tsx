import { useEffect, useState } from 'react';
import { useWords } from './use-words.ts';

const QUIET_MS = 200; // shorter waits are not worth a flicker
const LONG_MS = 10_000;

/** Nothing at first, then lines of the final size, then the word that we are still at it. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useWords();
  const patience = usePatience();

  return (
    <div role="status" className="panel-body" aria-busy="true">
      <span className="visually-hidden">{t('common.loading')}</span>
      {patience !== 'quiet' &&
        Array.from({ length: lines }, (_, line) => (
          <span
            key={line}
            className="skeleton-line"
            style={{ width: `${92 - ((line * 17) % 40)}%`, margin: '14px 0' }}
          />
        ))}
      {patience === 'long' && <p className="muted">{t('common.stillWorking')}</p>}
    </div>
  );
}

function usePatience(): 'quiet' | 'short' | 'long' {
  const [patience, setPatience] = useState<'quiet' | 'short' | 'long'>('quiet');
  useEffect(() => {
    const timers = [
      window.setTimeout(() => setPatience('short'), QUIET_MS),
      window.setTimeout(() => setPatience('long'), LONG_MS),
    ];
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, []);
  return patience;
}
