import { useParams } from '@tanstack/react-router';
import { useTask } from '../api/use-task.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useEvaluate } from '../ui/form/evaluate.ts';
import { useWords } from '../ui/use-words.ts';
import { TaskDesk } from './task-desk.tsx';
import { useLocalDraft } from './use-draft.ts';

const NO_FIELDS: readonly never[] = [];

/** 办理页: once task, draft and conditions are here, the desk; a new form version begins anew. */
export function TaskPage() {
  const { t } = useWords();
  const { taskId } = useParams({ from: '/shell/tasks/$taskId' });
  const task = useTask(taskId);
  const local = useLocalDraft(`task:${taskId}`);
  const evaluate = useEvaluate(task.data?.form?.schema.components ?? NO_FIELDS);

  if (task.isError && !task.data) {
    return <Problem error={task.error} onRetry={() => void task.refetch()} />;
  }
  if (!task.data || !local || !evaluate) {
    return (
      <Page title={t('task.title')}>
        <section className="panel">
          <Loading lines={10} />
        </section>
      </Page>
    );
  }
  return (
    <TaskDesk
      key={`${taskId}:${task.data.form?.hash ?? ''}`}
      answer={task.data}
      local={local}
      evaluate={evaluate}
      onReload={() => void task.refetch()}
    />
  );
}
