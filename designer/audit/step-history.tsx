import { Button } from 'antd';
import { lazy, Suspense, useMemo, type KeyboardEvent } from 'react';
import type { AuditCaseResponse, AuditStep } from '../../engine/http/contract/audit.ts';
import { shortTime } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-words.ts';
import { marksAt } from './marks-at.ts';
import { useEventName } from './use-event-name.ts';
import { StepDetail } from './step-detail.tsx';

const Diagram = lazy(() =>
  import('../modeler/diagram.tsx').then((module) => ({ default: module.Diagram })),
);

interface StepHistoryProps {
  readonly answer: AuditCaseResponse;
  readonly at: number;
  readonly onMove: (step: number) => void;
}

/** The steps in order; the chosen one beside the drawing as it stood then. */
export function StepHistory({ answer, at, onMove }: StepHistoryProps) {
  const { t, name } = useWords();
  const { steps, xml, processId } = answer;
  const last = Math.min(at, steps.length - 1);
  const current = steps[last];
  const marks = useMemo(() => marksAt(steps, last, processId), [steps, last, processId]);
  if (!current) return <Empty text={t('audit.noSteps')} />;

  const move = (to: number) => onMove(Math.min(Math.max(to, 0), steps.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: last + 1, ArrowUp: last - 1, Home: 0, End: steps.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const active = steps[last]?.step;

  return (
    <div className="audit-history">
      <section className="panel" aria-label={t('audit.views.steps')}>
        <div className="panel-title step-head">
          <span>{t('audit.stepOf', { n: last + 1, all: steps.length })}</span>
          <Button size="small" disabled={last === 0} onClick={() => move(last - 1)}>
            {t('audit.previous')}
          </Button>
          <Button size="small" disabled={last === steps.length - 1} onClick={() => move(last + 1)}>
            {t('audit.next')}
          </Button>
        </div>
        <ol className="step-list" onKeyDown={onKeyDown}>
          {steps.map((step, index) => (
            <li key={`${step.instance}-${step.epoch}-${step.rev}`}>
              <StepButton
                step={step}
                n={index + 1}
                current={index === last}
                onPress={() => move(index)}
              />
            </li>
          ))}
        </ol>
      </section>
      <div className="step-right">
        <section className="panel" aria-label={t('audit.diagram')}>
          <h2>{t('audit.diagram')}</h2>
          <div className="diagram-box">
            <Suspense fallback={<Loading lines={10} />}>
              <Diagram
                xml={xml}
                marks={marks}
                process={processId}
                label={t('audit.diagramLabel', {
                  n: last + 1,
                  step: active ? name(active) : current.event,
                })}
              />
            </Suspense>
          </div>
        </section>
        <StepDetail step={current} />
      </div>
    </div>
  );
}

interface StepButtonProps {
  readonly step: AuditStep;
  readonly n: number;
  readonly current: boolean;
  readonly onPress: () => void;
}

function StepButton({ step, n, current, onPress }: StepButtonProps) {
  const { t, name } = useWords();
  const event = useEventName()(step.event);
  return (
    <button
      type="button"
      onClick={onPress}
      {...(current ? { 'aria-current': 'step' as const } : {})}
    >
      <span className="muted">{n}</span>
      <strong>{step.step ? name(step.step) : event}</strong>
      <span className="step-time">{shortTime(step.at)}</span>
      <span className="step-who">
        {step.step ? `${event} · ` : ''}
        {step.who?.name ?? t('timeline.system')} · {t('audit.versionN', { n: step.version })}
      </span>
    </button>
  );
}
