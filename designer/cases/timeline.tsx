import type { TimelineEntry } from '../../engine/http/contract/case.ts';
import { useNoticeWords } from '../notices/use-notice-words.ts';
import { useWords } from '../ui/use-words.ts';
import './timeline.css';

const MARK: Readonly<Record<TimelineEntry['kind'], string>> = {
  started: '起',
  opened: '待',
  acted: '办',
  withdrawn: '收',
  timer: '时',
  message: '来',
  sent: '发',
  moved: '改',
  job: '系',
  incident: '异',
  ended: '结',
};

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly onPaper?: (paper: string) => void;
}

/** Who did what when, newest first, in the words of people. */
export function Timeline({ entries, onPaper }: TimelineProps) {
  const { t } = useWords();
  if (entries.length === 0) return <p className="panel-body muted">{t('timeline.none')}</p>;
  return (
    <ol className="timeline" aria-label={t('timeline.title')}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} {...(onPaper ? { onPaper } : {})} />
      ))}
    </ol>
  );
}

function Entry({ entry, onPaper }: { entry: TimelineEntry; onPaper?: (paper: string) => void }) {
  const { t, name, names, day, dateTime, firedLate, language } = useWords();
  const words = useNoticeWords();
  const { paper, who, notice } = entry;
  const holder = who
    ? [who.unit && name(who.unit), who.person?.name ?? t('timeline.system')]
        .filter(Boolean)
        .join(' · ')
    : null;
  const done =
    entry.verb !== null && entry.verb in VERBS
      ? t(`timeline.verbs.${entry.verb as keyof typeof VERBS}`)
      : t(`timeline.kinds.${entry.kind}`);
  const told = notice && [words.kind(notice), words.sentence(notice, null)].filter(Boolean);
  const behalf = who?.onBehalfOf ? t('timeline.onBehalfOf', { person: who.onBehalfOf.name }) : null;
  return (
    <li className={`timeline-entry ${entry.kind}`}>
      <span className="timeline-mark" aria-hidden="true">
        {language === 'en' ? '' : MARK[entry.kind]}
      </span>
      <div>
        <p className="timeline-head">
          <strong>{entry.step ? name(entry.step) : done}</strong>
          {entry.lateSince !== null && <span className="badge held">{t('timeline.late')}</span>}
          {entry.outcome && <span className="badge ended">{name(entry.outcome)}</span>}
          <time dateTime={new Date(entry.at).toISOString()}>{dateTime(entry.at)}</time>
        </p>
        <p className="muted">
          {(told ?? [entry.step ? done : null, holder, behalf]).filter(Boolean).join(' · ')}
        </p>
        {entry.lateSince !== null && (
          <p className="timeline-text">{firedLate(entry.lateSince, entry.at)}</p>
        )}
        {notice && (
          <p className="timeline-text">
            {notice.to.length > 0
              ? t('notices.to', { people: names(notice.to) })
              : t('notices.toNobody')}
          </p>
        )}
        {entry.moved && (
          <p className="timeline-text">
            {t('notices.moved', { from: day(entry.moved.from), to: day(entry.moved.to) })}
          </p>
        )}
        {entry.text !== null && <p className="timeline-text">{entry.text}</p>}
        {paper !== null && onPaper && (
          <button type="button" className="link-button" onClick={() => onPaper(paper)}>
            {t('timeline.paper')}
          </button>
        )}
      </div>
    </li>
  );
}

const VERBS = {
  claim: 1,
  unclaim: 1,
  complete: 1,
  choose: 1,
  conclude: 1,
  transfer: 1,
  urge: 1,
  settleIncident: 1,
  terminate: 1,
  suspend: 1,
  resumeKeep: 1,
  resumeShift: 1,
  climb: 1,
} as const;
