import type { Coming as Entry } from '../../engine/http/contract/case.ts';
import { useNoticeWords } from '../notices/use-notice-words.ts';
import { useWords } from '../ui/use-words.ts';

const MOST_SHOWN = 6;

interface ComingProps {
  readonly entries: readonly Entry[];
  readonly isSuspended: boolean;
}

/** 届时会怎样: what happens by itself and when, unless somebody acts before. */
export function Coming({ entries, isSuspended }: ComingProps) {
  const { t, name, names, date, dateTime } = useWords();
  const notice = useNoticeWords();
  if (entries.length === 0) return null;
  const when = ({ at, kind }: Entry) => (kind === 'due' ? date(at - 1) : dateTime(at)); // 24:00 of its day
  const what = ({ kind, step, act, words, to, then }: Entry): string => {
    if (kind === 'due') return t('cases.coming.due', { step: name(step) });
    if (kind === 'timer')
      return then.length > 0
        ? t('cases.coming.then', { step: name(step), then: names(then) })
        : name(step);
    const said = words ? name(words) : notice.kind({ reason: 'ladder', act });
    return to.length > 0 ? t('cases.coming.told', { said, people: names(to) }) : said;
  };
  return (
    <section className="panel">
      <h2>{t('cases.coming.title')}</h2>
      {isSuspended && <p className="panel-body muted">{t('suspension.coming')}</p>}
      <ol className="panel-body coming">
        {entries.slice(0, MOST_SHOWN).map((entry) => (
          <li key={`${entry.at}${entry.elementId}${entry.kind}${entry.words?.zh ?? ''}`}>
            <time className="muted" dateTime={new Date(entry.at).toISOString()}>
              {when(entry)}
            </time>
            <span>{what(entry)}</span>
          </li>
        ))}
        {entries.length > MOST_SHOWN && (
          <li className="muted">
            {t('cases.coming.more', { count: entries.length - MOST_SHOWN })}
          </li>
        )}
      </ol>
    </section>
  );
}
