import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useAudit } from '../api/use-audit.ts';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useWords } from '../ui/use-words.ts';
import '../ui/filters.css';
import { AuditTable } from './audit-table.tsx';
import { useAuditKind } from './use-audit-kind.ts';
import { useAuditFilter, type AuditFilter } from './use-audit-filter.ts';
import '../cases/cases.css';
import './audit.css';

/** 审计: every row of the chain, newest first. Nothing here changes a case. */
export function AuditPage() {
  const { t } = useWords();
  const [filter, change] = useAuditFilter();
  const audit = useAudit(filter);

  if (audit.isError && !audit.data) {
    return <Problem error={audit.error} onRetry={() => void audit.refetch()} />;
  }
  const first = audit.data?.pages[0];
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page
      title={t('audit.title')}
      note={
        first && t('audit.head', { seq: first.head.seq, hash: first.head.rowHash.slice(0, 12) })
      }
    >
      <AuditFilters value={filter} kinds={first?.kinds ?? []} onChange={change} />
      <section className="panel" aria-label={t('audit.title')} aria-busy={audit.isFetching}>
        {audit.isPending ? (
          <Loading lines={10} />
        ) : entries.length > 0 ? (
          <AuditTable entries={entries} />
        ) : (
          <Empty
            text={t('audit.noneMatch')}
            action={<LinkButton to="/audit">{t('common.clearFilter')}</LinkButton>}
          />
        )}
      </section>
      {audit.hasNextPage && (
        <Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}

interface AuditFiltersProps {
  readonly value: AuditFilter;
  readonly kinds: readonly string[];
  readonly onChange: (next: Partial<AuditFilter>) => void;
}

function AuditFilters({ value, kinds, onChange }: AuditFiltersProps) {
  const { t } = useWords();
  const kindName = useAuditKind();
  const set = <K extends keyof AuditFilter>(key: K, next: AuditFilter[K] | null) =>
    onChange({ [key]: next ?? undefined } as Partial<AuditFilter>);
  const day = (key: 'from' | 'to') => ({
    'aria-label': t(`audit.${key}`),
    placeholder: t(`audit.${key}`),
    value: value[key] === undefined ? null : dayjs(value[key]),
    onChange: (next: dayjs.Dayjs | null) => set(key, next ? next.format('YYYY-MM-DD') : null),
  });
  return (
    <div className="filters-narrow">
      <DatePicker {...day('from')} />
      <DatePicker {...day('to')} />
      <Select
        aria-label={t('audit.kind')}
        placeholder={t('audit.kind')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={value.kind ?? null}
        options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        onChange={(kind: string | undefined) => set('kind', kind ?? null)}
      />
      <Select
        aria-label={t('audit.outcome')}
        placeholder={t('audit.outcome')}
        allowClear
        value={value.outcome ?? null}
        options={(['done', 'refused', 'failed'] as const).map((outcome) => ({
          value: outcome,
          label: t(`audit.outcomes.${outcome}`),
        }))}
        onChange={(outcome: AuditFilter['outcome']) => set('outcome', outcome ?? null)}
      />
      <Input.Search
        aria-label={t('inbox.number')}
        placeholder={t('inbox.number')}
        allowClear
        defaultValue={value.case ?? ''}
        onSearch={(text) => set('case', text.trim() === '' ? null : text.trim())}
      />
    </div>
  );
}
