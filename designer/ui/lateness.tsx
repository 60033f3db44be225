import type { Due } from '../../engine/http/contract/values.ts';
import { useWords } from './use-words.ts';

const CLASS_OF = { onTime: 'on-time', soon: 'soon', late: 'late', overdue: 'very-late' } as const;
const MARK_OF = { onTime: '', soon: '▲', late: '■', overdue: '■' } as const;

/** How late: mark and words together, the date and 暂定 always beside them. */
export function Lateness({ due }: { readonly due: Due | null }) {
  const { t, day } = useWords();
  if (!due) return <span className="muted">{t('lateness.none')}</span>;
  return (
    <span className="due">
      <span className={`lateness ${CLASS_OF[due.level]}`}>
        {MARK_OF[due.level] !== '' && <span aria-hidden="true">{MARK_OF[due.level]}</span>}
        {wordsOf(due, t)}
      </span>{' '}
      <time dateTime={due.date} className="muted">
        {day(due.date)}
      </time>{' '}
      {due.provisional && (
        <span className="provisional" title={t('lateness.provisionalWhy')}>
          {t('lateness.provisional')}
        </span>
      )}
    </span>
  );
}

function wordsOf(due: Due, t: ReturnType<typeof useWords>['t']): string {
  if (due.level === 'overdue') return t('lateness.overdue', { count: -due.workingDaysLeft });
  if (due.level === 'late') {
    return due.workingDaysLeft === 0
      ? t('lateness.justLate')
      : t('lateness.late', { count: -due.workingDaysLeft });
  }
  return due.workingDaysLeft === 0
    ? t('lateness.today')
    : t('lateness.left', { count: due.workingDaysLeft });
}
