import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { SessionResponse } from '../../../engine/http/contract/session.ts';
import { useWords } from '../use-words.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { PersonMenu } from './person-menu.tsx';
import { TextSizeMenu } from './text-size-menu.tsx';

interface TopBarProps {
  readonly session: SessionResponse;
  readonly onMenu: () => void;
  readonly onSearch: () => void;
}

/** Where I am (county), how to get anywhere (search), who I am. */
export function TopBar({ session, onMenu, onSearch }: TopBarProps) {
  const { t, name } = useWords();
  return (
    <header className="top-bar">
      <button type="button" className="bar-button only-narrow" onClick={onMenu}>
        <MenuOutlined />
        <span className="visually-hidden">{t('shell.menu')}</span>
      </button>
      <Link to="/" className="brand">
        <Mark />
        <span className="brand-name">{t('common.product')}</span>
        <span className="brand-county">{name(session.county.name)}</span>
      </Link>
      <button type="button" className="search-button" onClick={onSearch}>
        <SearchOutlined />
        <span className="search-words">{t('shell.search.button')}</span>
        <kbd className="only-wide">Ctrl K</kbd>
      </button>
      <div className="bar-end">
        <span className="only-wide">
          <LanguageSwitch />
        </span>
        {session.areas.includes('inbox') && <NoticeBell />}
        <TextSizeMenu />
        <PersonMenu session={session} />
      </div>
    </header>
  );
}
