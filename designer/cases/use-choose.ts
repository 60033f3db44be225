import { App } from 'antd';
import { useState } from 'react';
import type { ActResponse } from '../../engine/http/contract/act.ts';
import type { Choosing } from '../../engine/http/contract/choosing.ts';
import { newKey, type ApiError } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { asApiError } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';

interface Attempt {
  readonly elements: readonly string[];
  readonly key: string;
}

/** Sends one choice at a time, and the same one again under its own key: it happens once. */
export function useChoose(
  { task, rev, step, activities }: Choosing,
  onRefused: (error: ApiError | null) => void,
) {
  const { t, name, names } = useWords();
  const { message } = App.useApp();
  const act = useAct();
  const [attempt, setAttempt] = useState<Attempt | null>(null);

  const words = ({ projected }: ActResponse, elements: readonly string[]): string => {
    if (!projected) return t('cases.choosing.accepted');
    if (elements.length === 0) return t('cases.choosing.ended', { step: name(step) });
    const begun = activities.filter(({ elementId }) => elements.includes(elementId));
    return t('cases.choosing.begun', { step: names(begun.map((one) => one.step)) });
  };

  const choose = (...elements: readonly string[]) => {
    if (act.isPending) return;
    const isAgain = attempt !== null && attempt.elements.join() === elements.join();
    const sent = isAgain ? attempt : { elements, key: newKey() };
    setAttempt(sent);
    onRefused(null);
    act.mutate(
      { taskId: task, rev, key: sent.key, operation: { verb: 'choose', elements: [...elements] } },
      {
        onSuccess: (answer) => {
          setAttempt(null);
          void message.success(words(answer, elements));
        },
        onError: (error) => {
          const refused = asApiError(error);
          if (refused.status >= 400 && refused.status < 500 && refused.status !== 429)
            setAttempt(null);
          onRefused(refused);
        },
      },
    );
  };

  return { choose, sending: act.isPending ? (attempt?.elements ?? null) : null };
}
