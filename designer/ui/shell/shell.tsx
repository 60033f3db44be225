import { Outlet } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useLive } from '../../api/use-live.ts';
import { useSession } from '../../api/use-session.ts';
import { useWords } from '../use-words.ts';
import { HotkeyHelp } from './hotkey-help.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { PageSearch } from './page-search.tsx';
import { Rail } from './rail.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

/**
 * What stays while pages change: bar, rail, search, the word that the line is cut. A sign-in that
 * ended lays itself over the page and leaves what was typed.
 */
export function Shell() {
  const { t } = useWords();
  const { data } = useSession();
  const [session, setSession] = useState(data);
  const [menuOpen, setMenuOpen] = useState(false);
  const [searching, setSearching] = useState(false);
  useLive(data !== null && data !== undefined);

  if (data && data !== session) setSession(data); // the last one stays while a new one is missing
  if (!session) return null;

  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <TopBar
        session={session}
        onMenu={() => setMenuOpen(true)}
        onSearch={() => setSearching(true)}
      />
      <OfflineBar />
      <div className="shell-body">
        <nav className="rail" aria-label={t('shell.navigation')}>
          <Rail areas={session.areas} />
        </nav>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Drawer
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        placement="left"
        size={280}
        title={t('shell.navigation')}
      >
        <nav aria-label={t('shell.navigation')} className="rail-in-drawer">
          <Rail areas={session.areas} onChosen={() => setMenuOpen(false)} />
        </nav>
      </Drawer>
      <PageSearch
        areas={session.areas}
        open={searching}
        onOpen={() => setSearching(true)}
        onClose={() => setSearching(false)}
      />
      <HotkeyHelp areas={session.areas} />
      {data === null && <SignInAgain session={session} />}
    </>
  );
}
