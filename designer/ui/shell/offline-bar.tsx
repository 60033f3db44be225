import { useSyncExternalStore } from 'react';
import { shortTime } from '../dates.ts';
import { useWords } from '../use-words.ts';

let cutAt = navigator.onLine ? null : Date.now();

function subscribe(notify: () => void): () => void {
  const change = () => {
    cutAt = navigator.onLine ? null : Date.now();
    notify();
  };
  window.addEventListener('online', change);
  window.addEventListener('offline', change);
  return () => {
    window.removeEventListener('online', change);
    window.removeEventListener('offline', change);
  };
}

/** Since when the line is cut, or null. Nothing is queued to run unseen; drafts keep saving. */
export const useOfflineSince = (): number | null => useSyncExternalStore(subscribe, () => cutAt);

export function OfflineBar() {
  const { t } = useWords();
  const since = useOfflineSince();
  return (
    <div role="status">
      {since !== null && (
        <div className="offline-bar">{t('states.offline.bar', { time: shortTime(since) })}</div>
      )}
    </div>
  );
}
