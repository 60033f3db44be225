import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiError } from '../api/client.ts';
import { Problem } from '../ui/problem.tsx';

/** A page that broke stays inside its frame: the rail goes on working. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const shown = error instanceof ApiError ? error : new ApiError(500, { code: 'brokenPage' });
  return <Problem error={shown} onRetry={reset} />;
}
