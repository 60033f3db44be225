import { Link } from '@tanstack/react-router';
import type { Notice } from '../../engine/http/contract/notice.ts';
import { AheadMark } from '../ui/ahead-mark.tsx';
import { useWords } from '../ui/use-words.ts';
import { useNoticeWords } from './use-notice-words.ts';

interface NoticeRowProps {
  readonly notice: Notice;
  readonly onOpen: () => void;
}

/** One notice: what kind, what it says, about which case; opening it has it read. */
export function NoticeRow({ notice, onOpen }: NoticeRowProps) {
  const { t, name, dateTime } = useWords();
  const words = useNoticeWords();
  const { case: file, step } = notice;
  const isUnread = notice.readAt === null;
  const sentence = words.sentence(notice, step);
  const inside = (
    <>
      <span className={`badge ${notice.reason === 'ladder' ? 'held' : ''}`}>
        {words.kind(notice)}
      </span>
      <span className="notice-main">
        <span className="notice-sentence">
          {isUnread && <span className="visually-hidden">{t('notices.unread')} </span>}
          {sentence}
        </span>
        {notice.text !== null && <span className="notice-text">{notice.text}</span>}
        <span className="notice-sub">
          <span>{file.number ?? t('cases.noNumber')}</span>
          <span>{file.title || t('cases.untitled')}</span>
          {step && name(step) !== sentence && <span>{name(step)}</span>}
          <AheadMark aheadMs={file.aheadMs} />
        </span>
      </span>
      <time className="muted" dateTime={new Date(notice.at).toISOString()}>
        {dateTime(notice.at)}
      </time>
    </>
  );
  const look = { className: `notice-row${isUnread ? ' unread' : ''}`, onClick: onOpen };
  return (
    <li>
      {notice.taskId === null ? (
        <Link to="/cases/$caseId" params={{ caseId: file.id }} {...look}>
          {inside}
        </Link>
      ) : (
        <Link to="/tasks/$taskId" params={{ taskId: notice.taskId }} {...look}>
          {inside}
        </Link>
      )}
    </li>
  );
}
