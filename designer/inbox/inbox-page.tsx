import { Button } from 'antd';
import { useInbox } from '../api/use-inbox.ts';
import { shortTime } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import { InboxFilters } from './inbox-filters.tsx';
import { TaskList } from './task-list.tsx';
import { useInboxFilter } from './use-inbox-filter.ts';
import { useSteadyRows } from './use-steady-rows.ts';
import './inbox.css';

/** 待办: boxes and filters in the address, so that a link shows what its sender saw. */
export function InboxPage() {
  const { t } = useWords();
  const [filter, change] = useInboxFilter();
  const inbox = useInbox(filter);
  const { rows, added, show } = useSteadyRows(inbox.data?.tasks, JSON.stringify(filter));

  if (inbox.isError && !inbox.data) {
    return <Problem error={inbox.error} onRetry={() => void inbox.refetch()} />;
  }
  const box = filter.box ?? 'todo';
  const filtered = filter.step ?? filter.kind ?? filter.number;
  return (
    <Page
      title={t('inbox.title')}
      note={inbox.data && t('inbox.asOf', { time: shortTime(inbox.data.asOf) })}
    >
      <InboxFilters value={filter} inbox={inbox.data} onChange={change} />
      {added > 0 && (
        <button type="button" className="new-rows" onClick={show}>
          {t('inbox.newRows', { count: added })}
        </button>
      )}
      <section className="panel" aria-label={t(`inbox.boxes.${box}`)} aria-busy={inbox.isFetching}>
        {inbox.isPending ? (
          <Loading />
        ) : rows.length > 0 ? (
          <TaskList tasks={rows} closed={box === 'done'} />
        ) : filtered !== undefined ? (
          <Empty
            text={t('inbox.noneMatch')}
            action={
              <Button
                onClick={() =>
                  change({ step: undefined, kind: undefined, number: undefined } as never)
                }
              >
                {t('common.clearFilter')}
              </Button>
            }
          />
        ) : (
          <Empty
            text={t(`inbox.empty.${box}`)}
            {...(box === 'todo' && inbox.data && inbox.data.counts.claimable > 0
              ? {
                  action: (
                    <Button type="primary" onClick={() => change({ box: 'claimable' })}>
                      {t('inbox.seeClaimable', { count: inbox.data.counts.claimable })}
                    </Button>
                  ),
                }
              : {})}
          />
        )}
      </section>
      {inbox.data?.nextCursor && (
        <Button onClick={() => change({ cursor: inbox.data.nextCursor ?? '' })}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}
