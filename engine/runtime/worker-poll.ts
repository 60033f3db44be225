import { Connection } from '@temporalio/client';

export interface TaskQueue {
  readonly address: string;
  readonly namespace: string;
  readonly name: string;
}

const WORKFLOWS = 1; // temporal.api.enums.v1.TaskQueueType

/** When a worker last asked for work, in milliseconds; null: none has for some minutes. */
export const lastPollAt = async ({
  address,
  namespace,
  name,
}: TaskQueue): Promise<number | null> => {
  const connection = await Connection.connect({ address, connectTimeout: '4s' });
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name },
      taskQueueType: WORKFLOWS,
    });
    const times = (pollers ?? []).map(
      ({ lastAccessTime }) =>
        Number(lastAccessTime?.seconds ?? 0) * 1_000 + (lastAccessTime?.nanos ?? 0) / 1e6,
    );
    return times.length === 0 ? null : Math.max(...times);
  } finally {
    await connection.close();
  }
};
