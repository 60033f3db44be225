import { Button } from 'antd';
import { useState } from 'react';
import { asApiError, useErrorText } from './use-error-text.ts';
import { LinkButton } from './link-button.tsx';
import { useWords } from './use-words.ts';

interface ProblemProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A page that could not be shown: why in words, the number to quote, a way on. */
export function Problem({ error, onRetry }: ProblemProps) {
  const { t } = useWords();
  const text = useErrorText();
  const { status, problem } = asApiError(error);
  const retryable = status === 0 || status === 429 || status >= 500;

  return (
    <div className="state" role="alert">
      <h2>{t(headingOf(status))}</h2>
      <p>{text(problem.code, problem.params)}</p>
      {problem.requestId !== undefined && <RequestNumber id={problem.requestId} />}
      <div className="state-actions">
        {retryable && onRetry && (
          <Button type="primary" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
        <LinkButton to="/">{t('common.toHome')}</LinkButton>
      </div>
    </div>
  );
}

/** The number under which our log knows this request. */
export function RequestNumber({ id }: { readonly id: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(id).then(() => setCopied(true));
  return (
    <span>
      <code>{t('common.requestNumber', { id })}</code>{' '}
      <Button type="link" size="small" onClick={copy}>
        {copied ? t('common.copied') : t('common.copyNumber')}
      </Button>
    </span>
  );
}

const headingOf = (status: number) => {
  switch (status) {
    case 0:
      return 'states.offline.heading';
    case 403:
      return 'states.forbidden.heading';
    case 404:
      return 'states.missing.heading';
    case 409:
      return 'states.conflict.heading';
    default:
      return 'states.failed.heading';
  }
};
