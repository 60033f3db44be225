import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SheetsResponse } from '../../engine/http/contract/sheets.ts';
import { isRecord } from '../../engine/time/sheets/sheet-fault.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import { useSheets } from './api/use-sheets.ts';
import { LadderTable } from './ladder-table.tsx';
import { Proposals } from './proposals.tsx';
import { ProposeSheets } from './propose-sheets.tsx';
import { useSheetDraft } from './sheet-draft.ts';
import { StartTable } from './start-table.tsx';
import { TermDialog } from './term-dialog.tsx';
import { TermTable } from './term-table.tsx';
import '../cases/cases.css';
import './terms.css';

/** 期限与升级: how long everything may take in this county, who is told, and what begins by itself. */
export function TermsPage() {
  const { t } = useWords();
  const sheets = useSheets();
  if (sheets.isError) return <Problem error={sheets.error} onRetry={() => void sheets.refetch()} />;
  if (!sheets.data)
    return (
      <Page title={t('terms.title')}>
        <Loading />
      </Page>
    );
  return <Sheets answer={sheets.data} />;
}

function Sheets({ answer }: { readonly answer: SheetsResponse }) {
  const { t } = useWords();
  const [now] = useState(() => Date.now());
  const draft = useSheetDraft(answer);
  const [filter, setFilter] = useState('');
  const [edited, setEdited] = useState<string | null>(null);
  const [proposing, setProposing] = useState(false);
  const isWaiting = answer.proposal?.standing === 'open'; // one at a time
  const mayEdit = answer.mayEdit && !isWaiting;
  const entry = edited === null ? undefined : draft.sheets.terms[edited];
  const actions = answer.mayEdit && draft.changed.length > 0 && (
    <>
      <Button onClick={draft.discard}>{t('terms.discard')}</Button>
      <Button
        type="primary"
        disabled={isWaiting || draft.faults.length > 0}
        onClick={() => setProposing(true)}
      >
        {t('terms.propose.open', { count: draft.changed.length })}
      </Button>
    </>
  );
  return (
    <Page title={t('terms.title')} note={t('terms.note')} actions={actions}>
      <Proposals answer={answer} draft={draft} />
      <section className="panel" aria-labelledby="terms-terms">
        <h2 id="terms-terms">{t('terms.terms')}</h2>
        <div className="panel-body">
          <Input.Search
            allowClear
            aria-label={t('terms.filter')}
            placeholder={t('terms.filter')}
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
          />
        </div>
        <TermTable
          answer={{ ...answer, mayEdit }}
          draft={draft}
          filter={filter}
          now={now}
          onEdit={setEdited}
        />
      </section>
      <section className="panel" aria-labelledby="terms-ladders">
        <h2 id="terms-ladders">
          {t('terms.ladders')} <span className="muted">{t('terms.laddersNote')}</span>
        </h2>
        <LadderTable draft={draft} mayEdit={mayEdit} />
      </section>
      <section className="panel" aria-labelledby="terms-starts">
        <h2 id="terms-starts">{t('terms.starts.title')}</h2>
        <StartTable />
      </section>
      <Versions answer={answer} />
      {edited !== null && isRecord(entry) && (
        <TermDialog
          termKey={edited}
          entry={entry}
          calendar={answer.calendar}
          now={now}
          onSave={(saved) => {
            draft.set('terms', edited, saved);
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
      {proposing && (
        <ProposeSheets answer={answer} draft={draft} onClose={() => setProposing(false)} />
      )}
    </Page>
  );
}

function Versions({ answer }: { readonly answer: SheetsResponse }) {
  const { t, date, dateTime } = useWords();
  return (
    <section className="panel" aria-labelledby="terms-versions">
      <h2 id="terms-versions">{t('terms.versions')}</h2>
      <ol className="panel-body">
        {answer.versions.map(({ n, inForce, effectiveFrom, note, ...version }) => (
          <li key={n}>
            <b>v{n}</b>{' '}
            {inForce ? (
              <span className="badge ended">{t('terms.inForce')}</span>
            ) : (
              <span className="muted">{t('terms.from', { day: date(effectiveFrom) })}</span>
            )}{' '}
            {note ?? t('terms.fromTemplate')}{' '}
            <span className="muted">
              {version.approvedBy
                ? t('terms.byTwo', {
                    proposer: version.proposedBy?.name ?? '—',
                    approver: version.approvedBy.name,
                    at: dateTime(version.publishedAt),
                  })
                : dateTime(version.publishedAt)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
