import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of an audit kind; one we have no word for yet shows as it is written. */
export function useAuditKind(): (kind: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (kind) => {
      const key = `audit.kinds.${kind}`;
      return i18n.exists(key) ? String(i18n.t(key as never)) : kind;
    },
    [i18n],
  );
}
