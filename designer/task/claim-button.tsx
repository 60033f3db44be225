import { App, Button } from 'antd';
import { useState } from 'react';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { newKey } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../ui/use-words.ts';
import type { TaskWork } from './use-task-work.ts';

interface ClaimButtonProps {
  readonly answer: TaskResponse;
  readonly work: TaskWork;
  readonly disabled: boolean;
}

/** 认领 and 放弃, each the way back of the other, at once. */
export function ClaimButton({ answer, work, disabled }: ClaimButtonProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const act = useAct();
  const [key, setKey] = useState(newKey);
  const verb = (['claim', 'unclaim'] as const).find((one) =>
    answer.verbs.some((offered) => offered.verb === one && !offered.refusal),
  );
  if (!verb) return null;

  const press = () =>
    act.mutate(
      { taskId: answer.task.id, rev: answer.task.rev, key, operation: { verb } },
      {
        onSuccess: () => void message.success(t(`verbs.${verb}.done`)),
        onError: work.refuse,
        onSettled: () => setKey(newKey()),
      },
    );
  return (
    <Button
      {...(verb === 'claim' && !work.mayComplete && !answer.choosing
        ? { type: 'primary' as const }
        : {})}
      loading={act.isPending}
      disabled={disabled}
      onClick={press}
    >
      {t(`verbs.${verb}.name`)}
    </Button>
  );
}
