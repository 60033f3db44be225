import { Link } from '@tanstack/react-router';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import { Lateness } from '../ui/lateness.tsx';
import { useWords } from '../ui/use-words.ts';
import { Coming } from './coming.tsx';
import { FastForward } from './fast-forward.tsx';
import { HandLadders } from './hand-ladders.tsx';

/** 为什么停在这里, what the case is, and which cases it comes from or became. */
export function CaseAside({ answer }: { readonly answer: CaseResponse }) {
  const { t, name, date } = useWords();
  const { case: file, answers, related, stuck, fastForward } = answer;
  return (
    <aside className="case-aside" aria-label={t('cases.about')}>
      {file.endedAt === null && (
        <section className="panel">
          <h2>{t('cases.why.title')}</h2>
          <ul className="panel-body">
            {file.suspension && <li>{t('suspension.why')}</li>}
            {answers.where.map((place) => (
              <li key={place.elementId}>{t('cases.why.step', { step: name(place.step) })}</li>
            ))}
            {answers.who.map((who) => (
              <li key={who.name.zh + (who.person?.id ?? '')}>
                {who.person && who.person.name !== who.name.zh
                  ? t('cases.why.person', { post: name(who.name), person: who.person.name })
                  : t(who.person ? 'cases.why.alone' : 'cases.why.pool', { post: name(who.name) })}
              </li>
            ))}
            {stuck.map((place) => (
              <li key={`${place.elementId}${place.at}`}>
                {t('cases.why.stuck', { step: name(place.step), date: date(place.at) })}
              </li>
            ))}
            {answers.where.length === 0 && stuck.length === 0 && <li>{t('cases.why.system')}</li>}
            {answers.due && (
              <li>
                <Lateness due={answers.due} />
              </li>
            )}
          </ul>
        </section>
      )}
      {file.endedAt === null && (
        <Coming entries={answer.coming} isSuspended={file.suspension !== null} />
      )}
      {file.endedAt === null && <HandLadders answer={answer} />}
      <section className="panel">
        <h2>{t('cases.about')}</h2>
        <dl className="panel-body facts">
          <dt>{t('cases.number')}</dt>
          <dd>{file.number ?? t('cases.noNumber')}</dd>
          {file.station && (
            <>
              <dt>{t('cases.station')}</dt>
              <dd>{name(file.station.name)}</dd>
            </>
          )}
          <dt>{t('cases.openedAt')}</dt>
          <dd>{date(file.openedAt)}</dd>
          {file.endedAt !== null && (
            <>
              <dt>{t('cases.endedAt')}</dt>
              <dd>{date(file.endedAt)}</dd>
            </>
          )}
          <dt>{t('cases.procedure')}</dt>
          <dd>
            {t('cases.version', { name: name(file.definition.name), n: file.definition.version })}
          </dd>
        </dl>
      </section>
      {fastForward && file.endedAt === null && (
        <FastForward caseId={file.id} aheadMs={file.aheadMs} {...fastForward} />
      )}
      {related.length > 0 && (
        <section className="panel">
          <h2>{t('cases.related')}</h2>
          <ul className="panel-body">
            {related.map((one) => (
              <li key={one.id + one.link}>
                <span className="muted">{t(`cases.links.${one.link}.${one.direction}`)}</span>{' '}
                <Link to="/cases/$caseId" params={{ caseId: one.id }}>
                  {one.number ?? t('cases.noNumber')} {one.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
