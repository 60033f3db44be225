import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiError } from '../api/client.ts';
import { useDocumentTitle } from '../ui/page.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';

/** What went wrong, the number to quote, a way on. */
export function LightProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords();
  const errorText = useErrorText();
  const { problem, status } = asApiError(error);
  const retryable = status === 0 || status === 429 || status >= 500;
  return (
    <div className="notice error" role="alert">
      <div>
        <p>{errorText(problem.code, problem.params)}</p>
        {problem.requestId !== undefined && (
          <p className="muted">{t('common.requestNumber', { id: problem.requestId })}</p>
        )}
      </div>
      {retryable && onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('common.retry')}
        </button>
      )}
    </div>
  );
}

export function LightMissing() {
  const { t } = useWords();
  useDocumentTitle(t('states.missing.heading'));
  return (
    <div className="state">
      <h1>{t('states.missing.heading')}</h1>
      <p>{t('states.missing.text')}</p>
      <a className="button primary" href="/m">
        {t('common.toHome')}
      </a>
    </div>
  );
}

export function LightBroken({ error, reset }: ErrorComponentProps) {
  const shown = error instanceof ApiError ? error : new ApiError(500, { code: 'brokenPage' });
  return <LightProblem error={shown} onRetry={reset} />;
}
