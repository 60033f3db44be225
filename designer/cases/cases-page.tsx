import { Button, Input, Segmented, Select } from 'antd';
import { useUnits } from '../api/use-directory.ts';
import { useCases } from '../api/use-cases.ts';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { CASE_KINDS } from './case-kinds.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { useWords } from '../ui/use-words.ts';
import '../ui/filters.css';
import { CaseList } from './case-list.tsx';
import { useCaseFilter, type CaseFilter } from './use-case-filter.ts';
import './cases.css';

/** 案件: every case this person may see, each with its four answers. */
export function CasesPage() {
  const { t } = useWords();
  const [filter, change] = useCaseFilter();
  const cases = useCases(filter);

  if (cases.isError && !cases.data) {
    return <Problem error={cases.error} onRetry={() => void cases.refetch()} />;
  }
  const rows = cases.data?.pages.flatMap((page) => page.cases) ?? [];
  const narrowed = Object.keys(filter).some((key) => key !== 'sort' && key !== 'state');
  return (
    <Page title={t('cases.title')}>
      <CaseFilters value={filter} onChange={change} />
      <section className="panel" aria-label={t('cases.title')} aria-busy={cases.isFetching}>
        {cases.isPending ? (
          <Loading />
        ) : rows.length > 0 ? (
          <CaseList cases={rows} />
        ) : narrowed ? (
          <Empty
            text={t('cases.noneMatch')}
            action={
              <LinkButton to={window.location.pathname}>{t('common.clearFilter')}</LinkButton>
            }
          />
        ) : (
          <Empty text={t(`cases.empty.${filter.state ?? 'open'}`)} />
        )}
      </section>
      {cases.hasNextPage && (
        <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}

interface CaseFiltersProps {
  readonly value: CaseFilter;
  readonly onChange: (next: Partial<CaseFilter>) => void;
}

function CaseFilters({ value, onChange }: CaseFiltersProps) {
  const { t, name } = useWords();
  const stations = useUnits({ kind: 'STATION' }, true);
  const set = <K extends keyof CaseFilter>(key: K, next: CaseFilter[K] | null) =>
    onChange({ [key]: next ?? undefined } as Partial<CaseFilter>);
  return (
    <div className="filters">
      <Segmented
        aria-label={t('cases.stateLabel')}
        name="state"
        value={value.state ?? 'open'}
        options={(['open', 'ended', 'all'] as const).map((state) => ({
          value: state,
          label: t(`cases.states.${state}`),
        }))}
        onChange={(state) => set('state', state === 'open' ? null : state)}
      />
      <div className="filters-narrow">
        <Select
          aria-label={t('cases.sortLabel')}
          value={value.sort ?? 'opened'}
          options={(['opened', 'due', 'number'] as const).map((sort) => ({
            value: sort,
            label: t(`cases.sorts.${sort}`),
          }))}
          onChange={(sort) => set('sort', sort === 'opened' ? null : sort)}
        />
        <Select
          aria-label={t('cases.kind')}
          placeholder={t('cases.kind')}
          allowClear
          value={value.kind ?? null}
          options={CASE_KINDS.map((kind) => ({
            value: kind,
            label: t(`caseKind.${kind}`),
          }))}
          onChange={(kind: CaseFilter['kind']) => set('kind', kind ?? null)}
        />
        <Select
          aria-label={t('cases.station')}
          placeholder={t('cases.station')}
          allowClear
          value={value.station ?? null}
          options={(stations.data?.units ?? []).map((unit) => ({
            value: unit.id,
            label: name(unit.name),
          }))}
          onChange={(station: string | undefined) => set('station', station ?? null)}
        />
        <Input.Search
          aria-label={t('inbox.number')}
          placeholder={t('inbox.number')}
          allowClear
          defaultValue={value.number ?? ''}
          onSearch={(text) => set('number', text.trim() === '' ? null : text.trim())}
        />
      </div>
    </div>
  );
}
