import type { CaseState } from '../../engine/http/contract/case.ts';
import { useWords } from '../ui/use-words.ts';

const LOOK: Readonly<Record<CaseState, string>> = {
  open: 'running',
  suspended: 'held',
  completed: 'ended',
  canceled: '',
  failed: 'trouble',
};

export function CaseStateBadge({ state }: { readonly state: CaseState }) {
  const { t } = useWords();
  return <span className={`badge ${LOOK[state]}`}>{t(`caseState.${state}`)}</span>;
}
