import { Modal } from 'antd';
import type { SessionResponse } from '../../../engine/http/contract/session.ts';
import { SignInForm } from '../../login/sign-in-form.tsx';
import { useWords } from '../use-words.ts';

/** The sign-in ended while somebody worked: sign in over the page, what was typed stays. */
export function SignInAgain({ session }: { readonly session: SessionResponse }) {
  const { t } = useWords();
  return (
    <Modal open closable={false} footer={null} title={t('login.again.title')}>
      <p className="muted">{t('login.again.text')}</p>
      <SignInForm
        county={session.county.code}
        login={session.account.login}
        onSignedIn={(next) => {
          if (next.person.id !== session.person.id) window.location.assign('/'); // somebody else's pages
        }}
      />
    </Modal>
  );
}
