import { Button, Input, Select } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { SessionResponse } from '../../engine/http/contract/session.ts';
import { useSignIn } from '../api/use-session.ts';
import { useCounties } from '../api/use-sign-in-choices.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';

interface SignInFormProps {
  readonly county?: string;
  readonly login?: string;
  readonly onSignedIn: (session: SessionResponse) => void;
}

/** County, name, password. What was refused is said in words and stays until the next try. */
export function SignInForm({ county, login, onSignedIn }: SignInFormProps) {
  const { t, name } = useWords();
  const errorText = useErrorText();
  const id = useId();
  const counties = useCounties();
  const signIn = useSignIn();
  const [chosen, setChosen] = useState(county);
  const [entered, setEntered] = useState({ login: login ?? '', password: '' });
  const offered = counties.data?.counties ?? [];
  const code = chosen ?? offered[0]?.code;
  const problem = signIn.isError ? asApiError(signIn.error).problem : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code === undefined || entered.login === '' || entered.password === '') return;
    signIn.mutate({ county: code, ...entered }, { onSuccess: onSignedIn });
  };

  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label htmlFor={`${id}-county`}>{t('login.county')}</label>
      <Select
        id={`${id}-county`}
        value={code ?? null}
        loading={counties.isPending}
        options={offered.map((one) => ({ value: one.code, label: name(one.name) }))}
        onChange={(next: string | null) => setChosen(next ?? undefined)}
      />
      <label htmlFor={`${id}-login`}>{t('login.name')}</label>
      <Input
        id={`${id}-login`}
        autoComplete="username"
        value={entered.login}
        onChange={(event) => setEntered({ ...entered, login: event.target.value })}
      />
      <label htmlFor={`${id}-password`}>{t('login.password')}</label>
      <Input.Password
        id={`${id}-password`}
        autoComplete="current-password"
        value={entered.password}
        onChange={(event) => setEntered({ ...entered, password: event.target.value })}
      />
      <div role="alert">
        {problem && <p className="field-error">{errorText(problem.code, problem.params)}</p>}
      </div>
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={signIn.isPending}
        disabled={entered.login === '' || entered.password === ''}
      >
        {t('login.enter')}
      </Button>
    </form>
  );
}
