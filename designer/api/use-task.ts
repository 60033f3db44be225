import { queryOptions, useQuery } from '@tanstack/react-query';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { api } from './client.ts';

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) =>
      api.get<TaskResponse>(`/api/tasks/${encodeURIComponent(taskId)}`, { signal }),
  });

export const useTask = (taskId: string) => useQuery(taskQuery(taskId));
