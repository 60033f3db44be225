import type { ReactNode } from 'react';

/** Nothing here: one sentence, one way on. */
export function Empty({ text, action }: { readonly text: string; readonly action?: ReactNode }) {
  return (
    <div className="state">
      <p>{text}</p>
      {action !== undefined && <div className="state-actions">{action}</div>}
    </div>
  );
}
