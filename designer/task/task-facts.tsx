import { Link } from '@tanstack/react-router';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { Papers } from '../cases/papers.tsx';
import { useWords } from '../ui/use-words.ts';

/** What one must know to act: the case, and what others wrote down before. */
export function TaskFacts({ answer }: { readonly answer: TaskResponse }) {
  const { t, name, date } = useWords();
  const { case: file } = answer;
  return (
    <section className="panel task-facts" aria-label={t('task.facts')}>
      <h2>{t('task.facts')}</h2>
      <div className="panel-body">
        <dl className="facts">
          <dt>{t('cases.caseTitle')}</dt>
          <dd>{file.title || t('cases.untitled')}</dd>
          <dt>{t('cases.number')}</dt>
          <dd>
            <Link to="/cases/$caseId" params={{ caseId: file.id }}>
              {file.number ?? t('cases.noNumber')}
            </Link>
          </dd>
          <dt>{t('cases.kind')}</dt>
          <dd>{t(`caseKind.${file.kind}`)}</dd>
          {file.station && (
            <>
              <dt>{t('cases.station')}</dt>
              <dd>{name(file.station.name)}</dd>
            </>
          )}
          <dt>{t('cases.openedAt')}</dt>
          <dd>{date(file.openedAt)}</dd>
        </dl>
      </div>
      <h2 className="panel-title">{t('cases.papers')}</h2>
      <Papers papers={answer.papers} firstOpen />
    </section>
  );
}
