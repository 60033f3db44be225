import { Router } from 'express';
import { createChannel, createSession } from 'better-sse';
import type { CaseMoved, Listening } from '../store/listen.ts';
import type { LiveEvent } from './contract/live.ts';
import { signedInOf } from './identity.ts';
import { Problem } from './problems.ts';

const KEEP_ALIVE_MS = 25_000;
const RECHECK_MS = 30_000;

export interface LivePorts {
  readonly listening: Listening;
  /** Whether the session behind a stream still stands; a withdrawn right closes it. */
  isStillSignedIn(countyId: string, accountId: string, epoch: number): Promise<boolean>;
}

/**
 * Says which questions to ask again, never the answers: what a person may see is decided when he
 * asks. One channel a county; the id of a case he may not read is worth nothing.
 */
export const liveRouter = ({
  listening,
  isStillSignedIn,
}: LivePorts): { router: Router; close(): void } => {
  const router = Router();
  const counties = new Map<string, ReturnType<typeof createChannel>>();
  const timers = new Set<NodeJS.Timeout>();

  const channelOf = (countyId: string) => {
    const known = counties.get(countyId) ?? createChannel();
    counties.set(countyId, known);
    return known;
  };
  const unsubscribe = listening.subscribe((moved: CaseMoved) => {
    const event: LiveEvent = {
      type: 'case',
      caseId: moved.caseId,
      instanceId: moved.instanceId,
      rev: moved.rev,
    };
    counties.get(moved.countyId)?.broadcast(event, 'message');
  });

  router.get('/events', async (request, response) => {
    const signedIn = signedInOf(response);
    if (!signedIn) throw new Problem('notSignedIn');
    const { countyId, accountId } = signedIn.person;
    const epoch = signedIn.account.securityEpoch;
    const session = await createSession(request, response, {
      keepAlive: KEEP_ALIVE_MS,
      retry: 2_000,
      headers: { 'Cache-Control': 'no-store' },
    });
    const channel = channelOf(countyId);
    channel.register(session);
    session.push({ type: 'hello' } satisfies LiveEvent, 'message');

    const timer = setInterval(() => {
      const asked = isStillSignedIn(countyId, accountId, epoch).catch(() => true); // a passing fault
      void asked.then((stands) => {
        if (stands) return;
        session.push({ type: 'signedOut' } satisfies LiveEvent, 'message');
        response.end();
      });
    }, RECHECK_MS);
    timers.add(timer);
    session.on('disconnected', () => {
      clearInterval(timer);
      timers.delete(timer);
    });
  });

  return {
    router,
    close: () => {
      unsubscribe();
      for (const timer of timers) clearInterval(timer);
    },
  };
};
