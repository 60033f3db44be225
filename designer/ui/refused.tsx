import type { ApiError } from '../api/client.ts';
import { RequestNumber } from './problem.tsx';
import { useErrorText } from './use-error-text.ts';

/** Why something was not done, above what it was asked of. */
export function Refused({ error }: { readonly error: ApiError }) {
  const text = useErrorText();
  const { code, params, requestId } = error.problem;
  return (
    <div className="notice error" role="alert">
      {text(code, params)} {requestId !== undefined && <RequestNumber id={requestId} />}
    </div>
  );
}
