import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { LanguageSwitch } from '../ui/shell/language-switch.tsx';
import { Mark } from '../ui/shell/mark.tsx';
import { OfflineBar } from '../ui/shell/offline-bar.tsx';
import { useWords } from '../ui/use-words.ts';
import { storedElder, storeElder } from './elder.ts';

/** Bar with language and 长辈版, the page, the way to the office app. */
export function LightShell() {
  const { t } = useWords();
  const [elder, setElder] = useState(storedElder);
  const toggle = () => {
    storeElder(!elder);
    setElder(!elder);
  };
  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="light-bar">
        <a href="/m" className="light-brand">
          <Mark />
          <span>{t('light.brand')}</span>
        </a>
        <LanguageSwitch />
        <button type="button" className="button quiet" aria-pressed={elder} onClick={toggle}>
          {elder ? t('light.standard') : t('light.elder')}
        </button>
      </header>
      <OfflineBar />
      <main id="main" className="light-main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="light-foot">
        <a href="/login">{t('light.staff')}</a>
      </footer>
    </>
  );
}
