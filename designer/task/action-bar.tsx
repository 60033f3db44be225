import { Button } from 'antd';
import { useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { shortTime } from '../ui/dates.ts';
import { hotkeys } from '../ui/shell/hotkeys.ts';
import { useOfflineSince } from '../ui/shell/offline-bar.tsx';
import { useWords } from '../ui/use-words.ts';
import { ClaimButton } from './claim-button.tsx';
import { MoreVerbs } from './more-verbs.tsx';
import { NextSteps } from './next-steps.tsx';
import type { TaskWork } from './use-task-work.ts';
import { VerbDialog, type ShownVerb } from './verb-dialog.tsx';

interface ActionBarProps {
  readonly answer: TaskResponse;
  readonly work: TaskWork;
}

/** The verbs: the answers in their own words first, the rest behind 更多. */
export function ActionBar({ answer, work }: ActionBarProps) {
  const { t, name } = useWords();
  const offline = useOfflineSince() !== null;
  const [dialog, setDialog] = useState<ShownVerb | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const { outcomes } = answer.task;
  const chosen = outcomes.find(({ code }) => code === work.outcome);
  const asOne = work.choosesInForm || outcomes.length <= 1;
  const offers = (verb: ShownVerb) => answer.verbs.some((one) => one.verb === verb && !one.refusal);
  const open = (verb: ShownVerb) => () => {
    if (offers(verb)) setDialog(verb);
  };

  useHotkeys(hotkeys.submit.keys, () => work.submit(work.outcome), {
    enabled: work.mayComplete && asOne && !offline,
    enableOnFormTags: true,
    preventDefault: true,
  });
  useHotkeys(hotkeys.transfer.keys, open('transfer'), {
    enableOnFormTags: true,
    preventDefault: true,
  });
  useHotkeys(hotkeys.urge.keys, open('urge'), { enableOnFormTags: true, preventDefault: true });

  const submitLabel =
    work.choosesInForm && chosen
      ? t('task.submitAs', { outcome: name(chosen.label) })
      : chosen
        ? name(chosen.label)
        : t('task.submit');

  return (
    <div className="action-bar" role="group" aria-label={t('task.actions')}>
      <div className="action-next">
        {work.mayComplete && <NextSteps work={work} outcome={pointed ?? work.outcome} />}
      </div>
      <div className="action-buttons">
        <span className="muted action-saved" role="status">
          {work.savedAt === null ? '' : t('task.savedAt', { time: shortTime(work.savedAt) })}
        </span>
        <MoreVerbs verbs={answer.verbs} disabled={offline} onChoose={setDialog} />
        <ClaimButton answer={answer} work={work} disabled={offline} />
        {work.mayComplete && asOne && (
          <Button
            type="primary"
            loading={work.sending}
            disabled={offline}
            onClick={() => work.submit(work.outcome)}
          >
            {submitLabel}
          </Button>
        )}
        {work.mayComplete &&
          !asOne &&
          outcomes.map(({ code, label }, index) => (
            <Button
              key={code}
              {...(index === 0 ? { type: 'primary' as const } : {})}
              loading={work.sending && work.outcome === code}
              disabled={offline || (work.sending && work.outcome !== code)}
              onMouseEnter={() => setPointed(code)}
              onFocus={() => setPointed(code)}
              onClick={() => work.submit(code)}
            >
              {name(label)}
            </Button>
          ))}
      </div>
      {dialog !== null && (
        <VerbDialog
          verb={dialog}
          answer={answer}
          onClose={() => setDialog(null)}
          onRefused={work.refuse}
        />
      )}
    </div>
  );
}
