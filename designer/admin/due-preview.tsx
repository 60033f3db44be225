import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import type { PreviewDueQuery, PreviewDueResponse } from '../../engine/http/contract/calendar.ts';
import { Labeled } from '../ui/labeled.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useDuePreview } from './api/use-calendar.ts';

interface DuePreviewProps {
  readonly today: string;
  readonly draftYears: readonly number[];
}
const UNITS = ['workingDays', 'calendarDays', 'months'] as const;
const ROLLS = ['forward', 'backward', 'none'] as const;

/** 试算: from this day, this term gives that one, and every day on the way says why. */
export function DuePreview({ today, draftYears }: DuePreviewProps) {
  const { t } = useWords();
  const errorText = useErrorText();
  const [typed, setTyped] = useState<PreviewDueQuery>({
    from: today,
    n: 5,
    unit: 'workingDays',
    roll: 'forward',
  });
  const [asked, setAsked] = useState<PreviewDueQuery | null>(null);
  const preview = useDuePreview(asked);
  const refusal = preview.isError ? asApiError(preview.error).problem : null;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked(typed);
  };
  const [draftYear] = draftYears;
  return (
    <section className="panel" aria-labelledby="calendar-preview">
      <h2 id="calendar-preview">
        {t('calendar.preview.title')} <span className="muted">{t('calendar.preview.help')}</span>
      </h2>
      <div className="panel-body calendar-year">
        <form className="calendar-form" onSubmit={ask}>
          <Labeled label={t('calendar.preview.from')}>
            {(id) => (
              <Input
                id={id}
                type="date"
                required
                value={typed.from}
                onChange={({ target }) => setTyped({ ...typed, from: target.value })}
              />
            )}
          </Labeled>
          <Labeled label={t('calendar.preview.length')}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={36_525}
                precision={0}
                value={typed.n}
                onChange={(n) => setTyped({ ...typed, n: n ?? 1 })}
              />
            )}
          </Labeled>
          <Labeled label={t('calendar.preview.unit')}>
            {(id) => (
              <Select
                id={id}
                value={typed.unit}
                options={UNITS.map((value) => ({
                  value,
                  label: t(`calendar.preview.units.${value}`),
                }))}
                onChange={(unit) => setTyped({ ...typed, unit })}
              />
            )}
          </Labeled>
          <Labeled label={t('calendar.preview.roll')}>
            {(id) => (
              <Select
                id={id}
                value={typed.roll}
                options={ROLLS.map((value) => ({
                  value,
                  label: t(`calendar.preview.rolls.${value}`),
                }))}
                onChange={(roll) => setTyped({ ...typed, roll })}
              />
            )}
          </Labeled>
          {draftYear !== undefined && (
            <Checkbox
              checked={typed.with !== undefined}
              onChange={({ target }) => {
                const { with: _with, ...rest } = typed;
                setTyped(target.checked ? { ...rest, with: draftYear } : rest);
              }}
            >
              {t('calendar.preview.withDraft', { year: draftYear })}
            </Checkbox>
          )}
          <Button type="primary" htmlType="submit" loading={preview.isFetching}>
            {t('calendar.preview.ask')}
          </Button>
        </form>
        <div aria-live="polite" className="calendar-answer">
          {refusal ? (
            <p className="notice error">{errorText(refusal.code, refusal.params)}</p>
          ) : (
            preview.data && <Reasons answer={preview.data} />
          )}
        </div>
      </div>
    </section>
  );
}

function Reasons({ answer }: { readonly answer: PreviewDueResponse }) {
  const { t, language, day } = useWords();
  const inLanguage = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
    language === 'en' ? en : zh;
  return (
    <>
      <p className="calendar-due">
        {t('calendar.preview.due', { day: day(answer.due) })}{' '}
        {answer.provisional && (
          <span className="provisional">{t('calendar.preview.provisional')}</span>
        )}
      </p>
      <p>{inLanguage(answer)}</p>
      {answer.days.length > 0 && (
        <table className="case-table" aria-label={t('calendar.preview.reasons')}>
          <thead>
            <tr>
              <th scope="col">{t('calendar.days.date')}</th>
              <th scope="col">{t('calendar.preview.counts')}</th>
              <th scope="col">{t('calendar.preview.why')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.days.map((one) => (
              <tr key={one.date} className={one.counts ? '' : 'calendar-skipped'}>
                <th scope="row">{one.date}</th>
                <td>{t(`calendar.preview.${one.counts ? 'counted' : 'skipped'}`)}</td>
                <td>{inLanguage(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
