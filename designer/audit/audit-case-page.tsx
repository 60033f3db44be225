import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import type { AuditCaseResponse } from '../../engine/http/contract/audit.ts';
import { useAuditCase } from '../api/use-audit.ts';
import { CaseStateBadge } from '../cases/case-state.tsx';
import { Timeline } from '../cases/timeline.tsx';
import { AheadMark } from '../ui/ahead-mark.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import { VIEWS, type View } from './audit-case-search.ts';
import { AuditTable } from './audit-table.tsx';
import { StepHistory } from './step-history.tsx';
import '../cases/cases.css';
import './audit.css';

/** The history of one case: step by step as the engine took them, as people tell it, as rows of the chain. */
export function AuditCasePage() {
  const { t } = useWords();
  const { caseId } = useParams({ from: '/shell/audit/cases/$caseId' });
  const found = useAuditCase(caseId);

  if (found.isError && !found.data) {
    return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) {
    return (
      <Page title={t('audit.history')}>
        <section className="panel">
          <Loading lines={10} />
        </section>
      </Page>
    );
  }
  return <History answer={found.data} />;
}

function History({ answer }: { readonly answer: AuditCaseResponse }) {
  const { t, name } = useWords();
  const search = useSearch({ from: '/shell/audit/cases/$caseId' });
  const navigate = useNavigate({ from: '/audit/cases/$caseId' });
  const view = search.view ?? 'steps';
  const { case: file } = answer;

  return (
    <Page
      title={t('audit.historyOf', { number: file.number ?? t('cases.noNumber') })}
      note={
        <>
          {file.title} ·{' '}
          {t('cases.version', { name: name(file.definition.name), n: file.definition.version })}{' '}
          <CaseStateBadge state={file.state} /> <AheadMark aheadMs={file.aheadMs} />
        </>
      }
      actions={
        <Link to="/cases/$caseId" params={{ caseId: file.id }}>
          {t('audit.toCase')}
        </Link>
      }
    >
      <Segmented<View>
        aria-label={t('audit.view')}
        name="view"
        className="self-start"
        value={view}
        options={VIEWS.map((one) => ({ value: one, label: t(`audit.views.${one}`) }))}
        onChange={(next) =>
          void navigate({ search: next === 'steps' ? {} : { view: next }, replace: true })
        }
      />
      {view === 'steps' && (
        <StepHistory
          answer={answer}
          at={search.step ?? Math.max(answer.steps.length - 1, 0)}
          onMove={(step) => void navigate({ search: { step }, replace: true })}
        />
      )}
      {view === 'timeline' && (
        <section className="panel" aria-label={t('timeline.title')}>
          <Timeline entries={answer.timeline} />
        </section>
      )}
      {view === 'rows' && (
        <section className="panel" aria-label={t('audit.views.rows')}>
          <AuditTable entries={answer.entries} />
        </section>
      )}
    </Page>
  );
}
