import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LiveEvent } from '../../engine/http/contract/live.ts';
import { refreshCases } from './refresh.ts';
import { sessionQuery } from './use-session.ts';

const POLL_MS = 30_000; // when no stream can be kept open

/** Listens to what changed and asks again; the stream never carries an answer itself. */
export function useLive(enabled: boolean): { live: boolean } {
  const client = useQueryClient();
  const [live, setLive] = useState(false);

  useEffect(() => {
    if (!enabled) return;
    const stream = new EventSource('/api/events');
    stream.onopen = () => setLive(true);
    stream.onerror = () => setLive(false);
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as LiveEvent;
      if (event.type === 'case') void refreshCases(client);
      if (event.type === 'definitions')
        void client.invalidateQueries({ queryKey: ['definitions'] });
      if (event.type === 'signedOut') client.setQueryData(sessionQuery.queryKey, null);
    };
    return () => stream.close();
  }, [client, enabled]);

  useEffect(() => {
    if (!enabled || live) return;
    const timer = window.setInterval(() => void refreshCases(client), POLL_MS);
    return () => window.clearInterval(timer);
  }, [client, enabled, live]);

  return { live };
}
