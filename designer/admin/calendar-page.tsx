import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { CalendarResponse } from '../../engine/http/contract/calendar.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import { useCalendar, useCalendarYear } from './api/use-calendar.ts';
import { DuePreview } from './due-preview.tsx';
import { YearPanel } from './year-panel.tsx';
import '../cases/cases.css';
import './calendar.css';

/** 工作日历: which days are worked, year by year, who said so, and what a term makes of it. */
export function CalendarPage() {
  const { t } = useWords();
  const calendar = useCalendar();
  if (calendar.isError && !calendar.data)
    return <Problem error={calendar.error} onRetry={() => void calendar.refetch()} />;
  if (!calendar.data)
    return (
      <Page title={t('calendar.title')}>
        <Loading lines={10} />
      </Page>
    );
  return <Calendar answer={calendar.data} />;
}

function Calendar({ answer }: { readonly answer: CalendarResponse }) {
  const { t } = useWords();
  const thisYear = Number(answer.today.slice(0, 4));
  const { year = thisYear } = useSearch({ from: '/shell/admin/calendar' });
  const navigate = useNavigate({ from: '/admin/calendar' });
  const show = (next: number) => void navigate({ search: { year: next }, replace: true });
  const years = [...new Set([...answer.years.map((one) => one.year), year])].sort((a, b) => a - b);
  const missing = answer.years.find((one) => !one.published && one.year > thisYear);
  return (
    <Page
      title={t('calendar.title')}
      note={t('calendar.note')}
      actions={
        <Select
          aria-label={t('calendar.year')}
          value={year}
          options={years.map((value) => ({ value, label: String(value) }))}
          onChange={show}
        />
      }
    >
      {missing && (
        <div className="notice warning" role="status">
          <p>{t('calendar.missing', { year: missing.year })}</p>
          {missing.year !== year && answer.mayEdit && (
            <Button size="small" onClick={() => show(missing.year)}>
              {t('calendar.missingStart', { year: missing.year })}
            </Button>
          )}
        </div>
      )}
      <Year key={year} year={year} isPast={year < thisYear} mayEdit={answer.mayEdit} />
      <DuePreview
        today={answer.today}
        draftYears={answer.years.filter((one) => one.inWork).map((one) => one.year)}
      />
    </Page>
  );
}

interface YearProps {
  readonly year: number;
  readonly isPast: boolean;
  readonly mayEdit: boolean;
}

function Year({ year, isPast, mayEdit }: YearProps) {
  const found = useCalendarYear(year);
  if (found.isError && !found.data)
    return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  return found.data ? (
    <YearPanel answer={found.data} isPast={isPast} mayEdit={mayEdit} />
  ) : (
    <Loading lines={12} />
  );
}
