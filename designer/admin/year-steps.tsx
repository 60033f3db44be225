import { App, Button, Popconfirm } from 'antd';
import type { CalendarYearResponse } from '../../engine/http/contract/calendar.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useYearStep, type YearStep } from './api/use-calendar.ts';

interface YearStepsProps {
  readonly year: number;
  readonly inWork: NonNullable<CalendarYearResponse['inWork']>;
}

/** 送审, 批准发布, 撤销: what can become of a draft, and why something cannot. */
export function YearSteps({ year, inWork }: YearStepsProps) {
  const { t } = useWords();
  const errorText = useErrorText();
  const { message } = App.useApp();
  const step = useYearStep(year);
  const go = (name: YearStep) =>
    step.mutate(
      { step: name, rev: inWork.rev },
      {
        onSuccess: () => {
          if (name !== 'propose') void message.success(t(`calendar.done.${name}`));
        },
      },
    );
  const refusal = step.isError ? asApiError(step.error).problem : null;
  return (
    <>
      {inWork.status === 'DRAFT' || inWork.expired ? (
        <Button type="primary" loading={step.isPending} onClick={() => go('propose')}>
          {t('calendar.propose')}
        </Button>
      ) : inWork.mayPublish ? (
        <Popconfirm title={t('calendar.publishSure')} onConfirm={() => go('publish')}>
          <Button type="primary" loading={step.isPending}>
            {t('calendar.publish')}
          </Button>
        </Popconfirm>
      ) : (
        <span className="muted">{t('calendar.ownProposal')}</span>
      )}
      <Popconfirm title={t('calendar.discardSure')} onConfirm={() => go('discard')}>
        <Button danger>{t('calendar.discard')}</Button>
      </Popconfirm>
      {refusal && (
        <p role="alert" className="notice error">
          {errorText(refusal.code, refusal.params)}
        </p>
      )}
    </>
  );
}
