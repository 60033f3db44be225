import { ActivityFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Wait } from '../engine/interpreter/state.ts';
import type { Host } from './host.ts';
import type { Inbox } from './inbox.ts';
import { sourceOf, type InstanceInput } from './messages.ts';

const RETRY = { initialInterval: '500ms', maximumInterval: '30s' } as const;
const directory = proxyActivities<Activities>({ startToCloseTimeout: '10s', retry: RETRY });
const HOST = { kind: 'system', id: 'host' } as const;

export type Job = Wait & { kind: 'job' };

export const doJob = async (
  input: InstanceInput,
  inbox: Inbox,
  host: Host,
  wait: Job,
): Promise<void> => {
  const node = host.plan?.nodes[wait.elementId];
  const job = node && 'job' in node ? node.job : undefined;
  const { runJob } = proxyActivities<Activities>({
    startToCloseTimeout: 30_000,
    retry: { ...RETRY, maximumAttempts: Math.max(job?.retries ?? 3, 1) },
    summary: wait.elementId,
  });
  try {
    const result = await runJob({
      ...sourceOf(input),
      waitId: wait.id,
      tokenId: wait.tokenId,
      elementId: wait.elementId,
      type: wait.type,
      inputs: wait.inputs,
      attempt: wait.attempt,
      at: wait.since,
    });
    inbox.tell(
      result.ok
        ? {
            type: 'jobCompleted',
            waitId: wait.id,
            variables: result.variables,
            ...(result.decision ? { decision: result.decision } : {}),
          }
        : { type: 'errorThrown', waitId: wait.id, code: result.code, variables: result.variables },
      HOST,
    );
  } catch (error) {
    if (isCancellation(error)) throw error;
    inbox.tell({ type: 'jobFailed', waitId: wait.id, message: reasonOf(error) }, HOST);
  }
};

const reasonOf = (error: unknown): string =>
  error instanceof ActivityFailure ? (error.cause?.message ?? error.message) : String(error);

export const findPeople = async (
  input: InstanceInput,
  inbox: Inbox,
  wait: Wait & { kind: 'participants' },
): Promise<void> => {
  const people = await directory.resolveParticipants({
    ...sourceOf(input),
    waitId: wait.id,
    wanted: wait.wanted,
    elementId: wait.elementId,
  });
  inbox.tell(
    { type: 'participantsResolved', waitId: wait.id, people },
    { kind: 'system', id: 'directory' },
  );
};
