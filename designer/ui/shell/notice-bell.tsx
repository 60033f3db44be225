import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useUnread } from '../../api/use-notices.ts';
import { useWords } from '../use-words.ts';

const MOST_SHOWN = 99;

/** 消息, and how many of them are unread. */
export function NoticeBell() {
  const { t } = useWords();
  const unread = useUnread();
  return (
    <Link to="/notices" className="bar-button notice-bell" activeProps={{ 'aria-current': 'page' }}>
      <BellOutlined />
      <span className="visually-hidden">
        {unread === 0 ? t('notices.title') : t('notices.bell', { count: unread })}
      </span>
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}
