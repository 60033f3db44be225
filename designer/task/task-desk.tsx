import { Link } from '@tanstack/react-router';
import type { EvaluateField } from '../../engine/forms/evaluate-field.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { Choosings } from '../cases/choosings.tsx';
import { Timeline } from '../cases/timeline.tsx';
import { AheadMark } from '../ui/ahead-mark.tsx';
import { FourAnswersHead } from '../ui/four-answers.tsx';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { FormView } from '../ui/form/form-view.tsx';
import { antdWidgets } from '../ui/form/antd/widget-set.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../ui/use-words.ts';
import { ActionBar } from './action-bar.tsx';
import type { LocalDraft } from './draft-store.ts';
import { OutcomeChoice } from './outcome-choice.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskNotices } from './task-notices.tsx';
import { useTaskWork, type TaskWork } from './use-task-work.ts';
import './task.css';

interface TaskDeskProps {
  readonly answer: TaskResponse;
  readonly local: LocalDraft;
  readonly evaluate: EvaluateField;
  readonly onReload: () => void;
}

const FORM_ID = 'task-form';

/** Facts left, form in the middle, what happened on the right; the verbs never leave the screen. */
export function TaskDesk({ answer, local, evaluate, onReload }: TaskDeskProps) {
  const { t, name } = useWords();
  const work = useTaskWork({ answer, local, evaluate });
  const { task, case: file } = answer;

  return (
    <>
      <Page
        title={name(task.step)}
        note={
          <>
            <Link to="/cases/$caseId" params={{ caseId: file.id }}>
              {file.number ?? t('cases.noNumber')}
            </Link>{' '}
            {file.title} <AheadMark aheadMs={file.aheadMs} />
          </>
        }
      >
        <TaskNotices answer={answer} work={work} onReload={onReload} />
        <FourAnswersHead answers={answer.answers} state={file.state} />
        <div className="task-desk">
          <TaskFacts answer={answer} />
          {answer.choosing ? (
            <div className="task-form">
              <Choosings choosings={[answer.choosing]} />
            </div>
          ) : (
            <TaskForm answer={answer} work={work} />
          )}
          <section className="panel task-timeline" aria-label={t('timeline.title')}>
            <h2>{t('timeline.title')}</h2>
            <Timeline entries={answer.timeline} />
          </section>
        </div>
      </Page>
      <ActionBar answer={answer} work={work} />
    </>
  );
}

function TaskForm({ answer, work }: { readonly answer: TaskResponse; readonly work: TaskWork }) {
  const { t } = useWords();
  return (
    <section className="panel task-form" aria-label={t('task.form')}>
      <h2>{t('task.form')}</h2>
      <div className="panel-body">
        <ErrorSummary state={work.state} formId={FORM_ID} />
        {work.choosesInForm && <OutcomeChoice work={work} outcomes={answer.task.outcomes} />}
        {answer.form ? (
          <FormView state={work.state} widgets={antdWidgets} formId={FORM_ID} />
        ) : (
          <p className="muted">{t('task.noForm')}</p>
        )}
      </div>
    </section>
  );
}
