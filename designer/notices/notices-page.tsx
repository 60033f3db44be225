import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import type { Notice } from '../../engine/http/contract/notice.ts';
import { useMarkRead, useNotices } from '../api/use-notices.ts';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { Approvals } from './approvals.tsx';
import { NoticeRow } from './notice-row.tsx';
import './notices.css';

const MOST_AT_ONCE = 50; // what one request may name

/** 消息: reminders, urging letters, moved terms and copies, newest first. */
export function NoticesPage() {
  const { t } = useWords();
  const errorText = useErrorText();
  const { only = 'all' } = useSearch({ from: '/shell/notices' });
  const navigate = useNavigate({ from: '/notices' });
  const found = useNotices(only);
  const marking = useMarkRead();
  const refusal = marking.isError ? asApiError(marking.error).problem : null;

  if (found.isError && !found.data) {
    return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  }
  const notices = found.data?.pages.flatMap((page) => page.notices) ?? [];
  const unread = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  const mark = (ids: readonly string[]) =>
    marking.mutate({ ids: ids.slice(0, MOST_AT_ONCE), key: crypto.randomUUID() });

  return (
    <Page
      title={t('notices.title')}
      note={t('notices.note')}
      actions={
        unread.length > 0 && (
          <Button loading={marking.isPending} onClick={() => mark(unread)}>
            {t('notices.markRead', { count: Math.min(unread.length, MOST_AT_ONCE) })}
          </Button>
        )
      }
    >
      <Approvals />
      <div>
        <Segmented
          aria-label={t('notices.which')}
          value={only}
          options={[
            { value: 'all', label: t('notices.all') },
            { value: 'unread', label: t('notices.onlyUnread') },
          ]}
          onChange={(next) =>
            void navigate({ search: next === 'unread' ? { only: 'unread' } : {}, replace: true })
          }
        />
      </div>
      {refusal && (
        <p role="alert" className="notice error">
          {errorText(refusal.code, refusal.params)}
        </p>
      )}
      <section className="panel" aria-label={t('notices.title')} aria-busy={found.isFetching}>
        {found.isPending ? (
          <Loading />
        ) : notices.length > 0 ? (
          <ul className="notice-list">{notices.map((notice) => rowOf(notice, mark))}</ul>
        ) : (
          <Empty text={t(only === 'unread' ? 'notices.noneUnread' : 'notices.none')} />
        )}
      </section>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}

const rowOf = (notice: Notice, mark: (ids: readonly string[]) => void) => (
  <NoticeRow
    key={notice.id}
    notice={notice}
    onOpen={() => {
      if (notice.readAt === null) mark([notice.id]);
    }}
  />
);
