import { DownOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SessionResponse } from '../../../engine/http/contract/session.ts';
import { useSignOut } from '../../api/use-session.ts';
import { useWords } from '../use-words.ts';

/** Name and first post; the menu lists every post held and lets one leave. */
export function PersonMenu({ session }: { readonly session: SessionResponse }) {
  const { t, name } = useWords();
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [first] = session.posts;

  const leave = () =>
    signOut.mutate(undefined, { onSettled: () => void navigate({ to: '/login' }) });
  const otherLanguage = i18n.language === 'en' ? 'zh-CN' : 'en';

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'posts',
            type: 'group',
            label: t('shell.posts'),
            children: session.posts.map((post) => ({
              key: post.id,
              label: name(post.title),
              disabled: true,
            })),
          },
          { type: 'divider' },
          { key: 'language', label: t('shell.otherLanguage') },
          { key: 'leave', label: t('shell.signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'leave') leave();
          if (key === 'language') void i18n.changeLanguage(otherLanguage);
        },
      }}
    >
      <button type="button" className="person-button" aria-haspopup="menu">
        <span className="role-mark" aria-hidden="true">
          {first ? t(`roles.mark.${first.role}`) : session.person.name.slice(0, 1)}
        </span>
        <span className="person-words">
          <span className="person-name">{session.person.name}</span>
          {first && <span className="person-post">{name(first.title)}</span>}
        </span>
        <DownOutlined style={{ fontSize: 10 }} />
      </button>
    </Dropdown>
  );
}
