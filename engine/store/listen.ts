import { Client } from 'pg';

/** What a projection announces: a case has moved to this revision. */
export interface CaseMoved {
  readonly countyId: string;
  readonly caseId: string;
  readonly instanceId: string;
  readonly rev: number;
}
export interface Listening {
  /** Called for every announcement until the returned function is. */
  subscribe(listener: (moved: CaseMoved) => void): () => void;
  close(): Promise<void>;
}

const CHANNEL = 'bihuan_case';
const RECONNECT_MS = 500;

/** One connection that hears what the projections announce; a lost one is opened again. */
export const listenForCases = async (
  url: string,
  onError: (error: unknown) => void,
): Promise<Listening> => {
  const listeners = new Set<(moved: CaseMoved) => void>();
  let client: Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new Client({
      connectionString: url,
      application_name: 'bihuan listen',
      keepAlive: true,
    });
    next.on('error', onError);
    next.on('end', () => {
      if (!closed) retry = setTimeout(() => void connect().catch(again), RECONNECT_MS);
    });
    next.on('notification', ({ payload }) => {
      const moved = parseMoved(payload);
      if (moved) for (const listener of listeners) listener(moved);
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  };
  const again = (error: unknown): void => {
    onError(error);
    if (!closed) retry = setTimeout(() => void connect().catch(again), RECONNECT_MS);
  };
  await connect();

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      clearTimeout(retry);
      listeners.clear();
      await client?.end();
    },
  };
};

const parseMoved = (payload: string | undefined): CaseMoved | null => {
  const read: unknown = JSON.parse(payload ?? 'null');
  if (typeof read !== 'object' || read === null) return null;
  const { county, case: caseId, instance, rev } = read as Record<string, unknown>;
  return typeof county === 'string' &&
    typeof caseId === 'string' &&
    typeof instance === 'string' &&
    typeof rev === 'number'
    ? { countyId: county, caseId, instanceId: instance, rev }
    : null;
};
