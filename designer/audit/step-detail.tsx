import type { AuditStep } from '../../engine/http/contract/audit.ts';
import { useWords } from '../ui/use-words.ts';
import { isTraceType, useEventName } from './use-event-name.ts';

/** One step as it is kept: who, when, under which version, and every trace line of it. */
export function StepDetail({ step }: { readonly step: AuditStep }) {
  const { t, name, dateTime, firedLate } = useWords();
  const eventName = useEventName();
  return (
    <section className="panel step-detail" aria-label={t('audit.detail')}>
      <h2>{t('audit.detail')}</h2>
      <dl className="panel-body facts">
        <dt>{t('audit.at')}</dt>
        <dd>{dateTime(step.at)}</dd>
        <dt>{t('audit.event')}</dt>
        <dd>{eventName(step.event)}</dd>
        {step.lateSince !== null && (
          <>
            <dt>{t('timeline.late')}</dt>
            <dd>{firedLate(step.lateSince, step.at)}</dd>
          </>
        )}
        <dt>{t('audit.step')}</dt>
        <dd>{step.step ? name(step.step) : '—'}</dd>
        <dt>{t('audit.who')}</dt>
        <dd>{step.who?.name ?? t('timeline.system')}</dd>
        <dt>{t('audit.version')}</dt>
        <dd>{t('audit.versionN', { n: step.version })}</dd>
        <dt>{t('audit.position')}</dt>
        <dd>
          {t('audit.positionOf', { epoch: step.epoch, rev: step.rev })} <code>{step.instance}</code>
        </dd>
        <dt>{t('audit.planHash')}</dt>
        <dd>
          <code>{step.planHash}</code>
        </dd>
      </dl>
      <div className="step-scroll" tabIndex={0} role="region" aria-label={t('audit.trace')}>
        <table>
          <caption className="visually-hidden">{t('audit.trace')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('audit.traceSeq')}</th>
              <th scope="col">{t('audit.traceType')}</th>
              <th scope="col">{t('audit.traceElement')}</th>
            </tr>
          </thead>
          <tbody>
            {step.trace.map((line) => (
              <tr key={line.seq}>
                <td>{line.seq}</td>
                <td>{isTraceType(line.type) ? t(`audit.traces.${line.type}`) : line.type}</td>
                <td>
                  <code>{line.elementId}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
