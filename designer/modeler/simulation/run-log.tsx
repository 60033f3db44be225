import { useNoticeWords } from '../../notices/use-notice-words.ts';
import { useWords } from '../../ui/use-words.ts';
import type { LogLine } from './log.ts';
import type { RunNames } from './words.ts';

interface RunLogProps {
  readonly lines: readonly LogLine[];
  readonly names: RunNames;
}

/** 经过: newest first, so that what one has just done is in sight; a moment is named once. */
export function RunLog({ lines, names }: RunLogProps) {
  const { t, dateTime } = useWords();
  const words = useLogWords(names);
  const told = lines.flatMap((line) => {
    const said = words(line);
    return said === '' ? [] : [{ line, said }];
  });
  return (
    <section aria-labelledby="simulation-log">
      <h3 id="simulation-log">{t('simulation.log.title')}</h3>
      {told.length === 0 && <p className="muted">{t('simulation.log.none')}</p>}
      <ol className="bh-run-log" reversed>
        {told.toReversed().map(({ line, said }, at) => (
          <li key={told.length - at} data-type={line.type}>
            {line.at !== told[told.length - at]?.line.at && (
              <time className="muted" dateTime={new Date(line.at).toISOString()}>
                {dateTime(line.at)}
              </time>
            )}
            <span>{said}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A line in words; empty where there is nothing to tell, as of a flow without a name. */
const useLogWords = (names: RunNames): ((line: LogLine) => string) => {
  const { t, language } = useWords();
  const notice = useNoticeWords();
  const say = (key: 'began' | 'opened' | 'withdrawn' | 'settled', line: LogLine): string =>
    t(`simulation.log.line.${key}`, { name: names.step(line) });

  const done = (line: LogLine & { readonly type: 'done' }): string => {
    const name = names.step(line);
    if (line.by === null) return t('simulation.log.line.doneAlone', { name });
    const isNamedAfterIt = line.by.endsWith(`#${line.elementId}`);
    const who = isNamedAfterIt ? names.principal(line.by) : names.person(line.by, line);
    if (line.outcome === null) return t('simulation.log.line.done', { who, name });
    const outcome = names.outcome(line, line.outcome);
    return t('simulation.log.line.doneAs', { who, name, outcome });
  };
  const passed = (line: LogLine & { readonly type: 'passed' }): string => {
    const name = names.label(line);
    if (name === '') return '';
    const isEvent = line.kind === 'boundaryEvent' || line.kind === 'intermediateCatchEvent';
    return t(isEvent ? 'simulation.log.line.happened' : 'simulation.log.line.passed', { name });
  };
  const told = (line: LogLine & { readonly type: 'notice' }): string => {
    const { rung, reason, to, headsOf } = line;
    const act = typeof rung?.act === 'string' ? rung.act : null;
    const text = language === 'en' ? rung?.en : rung?.zh;
    const of = { kind: notice.kind({ reason, act }), name: names.step(line) };
    const said =
      typeof text === 'string'
        ? t('simulation.log.line.notice', { ...of, words: text })
        : t('simulation.log.line.noticePlain', of);
    const heads =
      headsOf.length > 0 ? [t('simulation.log.line.head', { people: names.people(headsOf) })] : [];
    const all = [...(to.length > 0 ? [names.people(to)] : []), ...heads];
    const people = all.join(language === 'en' ? ', ' : '、');
    const reached =
      all.length > 0 ? t('simulation.log.line.to', { people }) : t('simulation.log.line.toNobody');
    return `${said} · ${reached}`;
  };
  return (line) => {
    switch (line.type) {
      case 'began':
      case 'opened':
      case 'withdrawn':
      case 'settled':
        return say(line.type, line);
      case 'taken': {
        const name = names.label(line);
        return name === '' ? '' : t('simulation.log.line.taken', { name });
      }
      case 'passed':
        return passed(line);
      case 'done':
        return done(line);
      case 'ended': {
        const state = t(`simulation.state.${line.status}`);
        return t('simulation.log.line.ended', { name: names.step(line), state });
      }
      case 'published':
      case 'thrown':
        return t(`simulation.log.line.${line.type}`, { name: line.name });
      case 'incident': {
        const cause = language === 'en' ? line.en : line.zh;
        return t('simulation.log.line.incident', { name: names.step(line), cause });
      }
      case 'notice':
        return told(line);
    }
  };
};
