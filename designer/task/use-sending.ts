import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import type { ActResponse } from '../../engine/http/contract/act.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import type { ApiError } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { ShownError } from '../ui/form/use-form-state.ts';
import { asApiError } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { mutable, type useDraftKeeping } from './use-draft.ts';

interface Input {
  readonly task: TaskResponse['task'];
  readonly keeping: ReturnType<typeof useDraftKeeping>;
  readonly onFields: (errors: readonly ShownError[]) => void;
}
interface Completion {
  readonly values: Variables;
  readonly outcome: string | null;
  readonly formHash: string | null;
}

const SHOWN_SECONDS = 6;

/** Sends a completion once, says what became of it, and goes on to what is next. */
export function useSending({ task, keeping, onFields }: Input) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const act = useAct();
  const sayDone = useDoneWords(task);
  const [refusal, setRefusal] = useState<ApiError | null>(null);

  const refuse = (error: unknown) => {
    const refused = asApiError(error);
    const { fields } = refused.problem;
    if (refused.status >= 400 && refused.status < 500) keeping.renewKey();
    if (fields) onFields(fields.map((field) => ({ params: {}, ...field })));
    setRefusal(refused);
  };

  const goOn = (answer: ActResponse) => {
    keeping.finish();
    void message.success(sayDone(answer), SHOWN_SECONDS);
    const mine = answer.opened.find((one) => one.mine);
    void (mine
      ? navigate({ to: '/tasks/$taskId', params: { taskId: mine.id } })
      : navigate({ to: '/inbox' }));
  };

  const send = ({ values, outcome, formHash }: Completion) => {
    if (act.isPending) return;
    setRefusal(null);
    act.mutate(
      {
        taskId: task.id,
        rev: task.rev,
        key: keeping.key,
        operation: {
          verb: 'complete',
          values: mutable(values),
          ...(outcome === null ? {} : { outcome }),
          ...(formHash === null ? {} : { formHash }),
        },
      },
      { onSuccess: goOn, onError: refuse },
    );
  };

  return { send, refuse, refusal, pending: act.isPending };
}

function useDoneWords(task: TaskResponse['task']) {
  const { t, name, names } = useWords();
  const step = name(task.step);
  return ({ projected, caseEnded, opened }: ActResponse): string => {
    if (!projected) return t('task.accepted');
    if (caseEnded) return t('task.doneAndEnded', { step });
    if (opened.length === 0) return t('task.done', { step });
    return t('task.doneNext', { step, next: names(opened.map((one) => one.step)) });
  };
}
