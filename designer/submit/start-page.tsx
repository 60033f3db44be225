import { useSearch } from '@tanstack/react-router';
import { useEmptyForm } from '../api/use-form.ts';
import { useStartable } from '../api/use-start-case.ts';
import { Empty } from '../ui/empty.tsx';
import { useEvaluate } from '../ui/form/evaluate.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useWords } from '../ui/use-words.ts';
import { useLocalDraft } from '../task/use-draft.ts';
import { startKey, type Start } from './start-search.ts';
import { StartForm } from './start-form.tsx';
import './submit.css';

/** 发起: the processes this person may start himself; then the form of the one chosen. */
export function StartPage() {
  const { t } = useWords();
  const { start: wanted } = useSearch({ from: '/shell/cases/new' });
  const startable = useStartable();

  if (startable.isError) {
    return <Problem error={startable.error} onRetry={() => void startable.refetch()} />;
  }
  const starts = startable.data?.starts ?? [];
  const chosen = starts.find((start) => startKey(start) === wanted);
  return (
    <Page title={t('submit.title')} note={t('submit.note')}>
      {startable.isPending ? (
        <section className="panel">
          <Loading />
        </section>
      ) : chosen ? (
        <StartBox start={chosen} />
      ) : starts.length === 0 ? (
        <section className="panel">
          <Empty text={t('submit.none')} />
        </section>
      ) : (
        <StartCards starts={starts} />
      )}
    </Page>
  );
}

function StartCards({ starts }: { readonly starts: readonly Start[] }) {
  const { t, name } = useWords();
  return (
    <ul className="start-cards">
      {starts.map((start) => (
        <li key={startKey(start)} className="panel">
          <h2>{name(start.name)}</h2>
          <div className="panel-body">
            <p className="muted">
              {start.form === null ? t('submit.withoutForm') : t('submit.withForm')}
            </p>
            <LinkButton
              to={`/cases/new?start=${encodeURIComponent(startKey(start))}`}
              label={t('submit.beginLabel', { name: name(start.name) })}
            >
              {t('submit.begin')}
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

const NO_FIELDS: readonly never[] = [];

function StartBox({ start }: { readonly start: Start }) {
  const form = useEmptyForm(start.form);
  const local = useLocalDraft(`start:${startKey(start)}`);
  const evaluate = useEvaluate(form.data?.schema.components ?? NO_FIELDS);
  if (form.isError) return <Problem error={form.error} onRetry={() => void form.refetch()} />;
  if ((start.form !== null && !form.data) || !local || !evaluate) {
    return (
      <section className="panel">
        <Loading lines={8} />
      </section>
    );
  }
  return <StartForm start={start} form={form.data ?? null} local={local} evaluate={evaluate} />;
}
