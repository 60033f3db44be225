import type { ReactNode } from 'react';
import type { Suspension } from '../../engine/http/contract/values.ts';
import { useWords } from './use-words.ts';

interface SuspensionNoticeProps {
  readonly suspension: Suspension;
  readonly children?: ReactNode; // the way out, for whoever may take it
}

/** Who suspended the case, when, why, and who may resume it. */
export function SuspensionNotice({ suspension, children }: SuspensionNoticeProps) {
  const { t } = useWords();
  const said = useSuspensionWords();
  return (
    <div className="notice warning" role="status">
      <div>
        <p>
          <strong>{said(suspension)}</strong>
        </p>
        <p className="muted">{t('suspension.meaning')}</p>
      </div>
      {children && <span className="notice-actions">{children}</span>}
    </div>
  );
}

/** In lists: that nobody can act on it; the whole sentence for whoever points at it or listens. */
export function SuspensionMark({ suspension }: { readonly suspension: Suspension | null }) {
  const { t } = useWords();
  const said = useSuspensionWords();
  if (suspension === null) return null;
  return (
    <span className="badge held" title={said(suspension)} aria-label={said(suspension)} role="note">
      {t('caseState.suspended')}
    </span>
  );
}

export function useSuspensionWords(): (suspension: Suspension) => string {
  const { t, dateTime } = useWords();
  return ({ at, by, reason }) =>
    t('suspension.said', {
      person: by?.name ?? t('suspension.somebody'),
      time: dateTime(at),
      reason: reason ?? t('suspension.noReason'),
    });
}
