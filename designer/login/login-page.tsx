import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SessionResponse } from '../../engine/http/contract/session.ts';
import { useDocumentTitle } from '../ui/page.tsx';
import { homeOf } from '../ui/shell/areas.ts';
import { LanguageSwitch } from '../ui/shell/language-switch.tsx';
import { Mark } from '../ui/shell/mark.tsx';
import { OfflineBar } from '../ui/shell/offline-bar.tsx';
import { useWords } from '../ui/use-words.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import './login.css';

/** The door: name and password; whoever has no account is shown the way to the light app. */
export function LoginPage() {
  const { t } = useWords();
  const { then } = useSearch({ from: '/login' });
  const navigate = useNavigate();
  useDocumentTitle(t('login.title'));

  const enter = (session: SessionResponse) =>
    void navigate({ href: then ?? homeOf(session.areas), replace: true });

  return (
    <div className="login">
      <header className="login-bar">
        <span className="brand">
          <Mark />
          <span className="login-brand">{t('common.product')}</span>
        </span>
        <LanguageSwitch />
      </header>
      <OfflineBar />
      <main className="login-body">
        <div className="login-words">
          <h1>{t('login.heading')}</h1>
          <p>{t('login.lead')}</p>
          <ol className="login-loop" aria-label={t('login.loop.label')}>
            {(['raise', 'shape', 'handle', 'verify'] as const).map((step) => (
              <li key={step}>
                <strong>{t(`login.loop.${step}.name`)}</strong>
                <span>{t(`login.loop.${step}.text`)}</span>
              </li>
            ))}
          </ol>
          <p className="login-public">
            {t('login.public.text')} <a href="/m">{t('login.public.link')}</a>
          </p>
        </div>
        <section className="panel login-panel" aria-label={t('login.title')}>
          <h2>{t('login.title')}</h2>
          <div className="panel-body">
            <SignInForm onSignedIn={enter} />
          </div>
        </section>
        <DemoAccounts onSignedIn={enter} />
      </main>
    </div>
  );
}
