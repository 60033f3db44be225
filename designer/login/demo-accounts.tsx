import { Segmented } from 'antd';
import { useState } from 'react';
import type { SessionResponse } from '../../engine/http/contract/session.ts';
import { useSignIn } from '../api/use-session.ts';
import { useDemoAccounts } from '../api/use-sign-in-choices.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { accountsOf, groupNames, type DemoAccount } from './account-groups.ts';

/** A demo installation shows its accounts; elsewhere the list is empty and nothing is drawn. */
export function DemoAccounts({ onSignedIn }: { onSignedIn: (session: SessionResponse) => void }) {
  const { t, name } = useWords();
  const errorText = useErrorText();
  const { data } = useDemoAccounts();
  const signIn = useSignIn();
  const accounts = data?.accounts ?? [];
  const counties = [...new Map(accounts.map(({ county }) => [county.code, county])).values()];
  const [chosen, setChosen] = useState<string | null>(null);
  const code = chosen ?? counties[0]?.code;
  const problem = signIn.isError ? asApiError(signIn.error).problem : null;
  if (code === undefined) return null;

  const enter = ({ county, login, password }: DemoAccount) =>
    signIn.mutate({ county: county.code, login, password }, { onSuccess: onSignedIn });

  return (
    <section className="demo-accounts" aria-label={t('login.demo.title')}>
      <h2>{t('login.demo.title')}</h2>
      <p className="muted">{t('login.demo.text')}</p>
      <Segmented
        aria-label={t('login.county')}
        name="demo-county"
        value={code}
        options={counties.map((county) => ({ value: county.code, label: name(county.name) }))}
        onChange={setChosen}
      />
      {problem && (
        <p className="field-error" role="alert">
          {errorText(problem.code, problem.params)}
        </p>
      )}
      {groupNames.map((group) => {
        const members = accountsOf(
          accounts.filter(({ county }) => county.code === code),
          group,
        );
        return members.length === 0 ? null : (
          <div key={group} role="group" aria-label={t(`login.demo.groups.${group}`)}>
            <h3>{t(`login.demo.groups.${group}`)}</h3>
            <ul>
              {members.map((account) => (
                <li key={account.login}>
                  <AccountButton account={account} disabled={signIn.isPending} onPress={enter} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

interface AccountButtonProps {
  readonly account: DemoAccount;
  readonly disabled: boolean;
  readonly onPress: (account: DemoAccount) => void;
}

function AccountButton({ account, disabled, onPress }: AccountButtonProps) {
  const { t, name } = useWords();
  return (
    <button type="button" disabled={disabled} onClick={() => onPress(account)}>
      <span className="role-mark" aria-hidden="true">
        {t(`roles.mark.${account.role}`)}
      </span>
      <span className="demo-words">
        <span className="demo-title">{name(account.title)}</span>
        <span className="muted">{account.personName}</span>
      </span>
    </button>
  );
}
