import type { DemoAccountsResponse, SessionResponse } from '../../engine/http/contract/session.ts';
import { useSignIn } from '../api/use-session.ts';
import { useDemoAccounts } from '../api/use-sign-in-choices.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';

type Account = DemoAccountsResponse['accounts'][number];

/** A demo installation shows its accounts; elsewhere the list is empty and nothing is drawn. */
export function DemoAccounts({ onSignedIn }: { onSignedIn: (session: SessionResponse) => void }) {
  const { t, name } = useWords();
  const errorText = useErrorText();
  const { data } = useDemoAccounts();
  const signIn = useSignIn();
  const groups = byCounty(data?.accounts ?? []);
  if (groups.length === 0) return null;
  const problem = signIn.isError ? asApiError(signIn.error).problem : null;

  return (
    <section className="demo-accounts" aria-label={t('login.demo.title')}>
      <h2>{t('login.demo.title')}</h2>
      <p className="muted">{t('login.demo.text')}</p>
      {problem && (
        <p className="field-error" role="alert">
          {errorText(problem.code, problem.params)}
        </p>
      )}
      {groups.map(([county, accounts]) => (
        <div key={county} role="group" aria-label={name(first(accounts).county.name)}>
          <h3>{name(first(accounts).county.name)}</h3>
          <ul>
            {accounts.map((account) => (
              <li key={account.login}>
                <button
                  type="button"
                  disabled={signIn.isPending}
                  onClick={() =>
                    signIn.mutate(
                      { county: county, login: account.login, password: account.password },
                      { onSuccess: onSignedIn },
                    )
                  }
                >
                  <span className="role-mark" aria-hidden="true">
                    {t(`roles.mark.${account.role}`)}
                  </span>
                  <span className="demo-words">
                    <span className="demo-title">{name(account.title)}</span>
                    <span className="muted">{account.personName}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function byCounty(accounts: readonly Account[]): [string, readonly Account[]][] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const group = groups.get(account.county.code) ?? [];
    group.push(account);
    groups.set(account.county.code, group);
  }
  return [...groups];
}

const first = (accounts: readonly Account[]): Account => accounts[0]!; // a group begins with its first
