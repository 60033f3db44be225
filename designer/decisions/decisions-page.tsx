import { Button } from 'antd';
import { useState } from 'react';
import type { DecisionsResponse } from '../../engine/http/contract/decisions.ts';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import { useDecisions } from './api/use-decisions.ts';
import { PublishDecision } from './publish-decision.tsx';
import { RuleTable } from './rule-table.tsx';
import './decisions.css';

type Decision = DecisionsResponse['decisions'][number];

/** 判断表: what routing rules of the county decide by. */
export function DecisionsPage() {
  const { t } = useWords();
  const decisions = useDecisions();
  const [edited, setEdited] = useState<Decision | 'new' | null>(null);
  if (decisions.isError)
    return <Problem error={decisions.error} onRetry={() => void decisions.refetch()} />;
  const mayEdit = decisions.data?.mayEdit === true;
  return (
    <Page
      title={t('decisions.title')}
      note={t('decisions.note')}
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('decisions.add')}
          </Button>
        )
      }
    >
      {decisions.data === undefined ? (
        <Loading />
      ) : (
        decisions.data.decisions.map((decision) => (
          <DecisionPanel
            key={decision.ref}
            decision={decision}
            {...(mayEdit ? { onReplace: () => setEdited(decision) } : {})}
          />
        ))
      )}
      {decisions.data?.decisions.length === 0 && <Empty text={t('decisions.empty')} />}
      {edited !== null && (
        <PublishDecision
          decision={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

interface DecisionPanelProps {
  readonly decision: Decision;
  readonly onReplace?: () => void;
}

function DecisionPanel({ decision: { ref, versions }, onReplace }: DecisionPanelProps) {
  const { t, dateTime } = useWords();
  const [newest, ...earlier] = versions;
  if (!newest) return null;
  const line = ({ n, note, publishedAt, publishedBy }: typeof newest) => (
    <>
      <b>{t('decisions.version', { n })}</b> {note}{' '}
      <span className="muted">
        {publishedBy?.name} {dateTime(publishedAt)}
      </span>
    </>
  );
  return (
    <section className="panel" aria-labelledby={`decision-${ref}`}>
      <h2 id={`decision-${ref}`}>
        <code>{ref}</code>
      </h2>
      <div className="panel-body decision-body">
        <p>{line(newest)}</p>
        <RuleTable label={ref} table={newest.table} />
        {earlier.length > 0 && (
          <details>
            <summary>{t('decisions.history')}</summary>
            {earlier.map((version) => (
              <div key={version.n} className="decision-body">
                <p>{line(version)}</p>
                <RuleTable label={`${ref} ${version.n}`} table={version.table} />
              </div>
            ))}
          </details>
        )}
        {onReplace && (
          <Button aria-label={`${t('decisions.replace')} ${ref}`} onClick={onReplace}>
            {t('decisions.replace')}
          </Button>
        )}
      </div>
    </section>
  );
}
