import type { CalendarDay } from '../../engine/http/contract/calendar.ts';
import { addDays, civilDate, daysInMonth, weekday } from '../../engine/time/civil-date.ts';
import { holidayName, namedDays } from '../../engine/time/day-words.ts';
import { useWords } from '../ui/use-words.ts';

interface YearGridProps {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  /** While it is edited: a day is chosen by pressing it. */
  readonly onChoose?: (date: string) => void;
}
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Twelve months; a day that differs says so by a letter, never by its color alone. */
export function YearGrid({ year, days, onChoose }: YearGridProps) {
  const { t } = useWords();
  const named = namedDays(days);
  return (
    <div>
      <p className="calendar-legend" aria-hidden="true">
        {(['off', 'makeup', 'local'] as const).map((kind) => (
          <span key={kind} className={`calendar-day ${kind}`}>
            {t(`calendar.legend.${kind}`)}
          </span>
        ))}
      </p>
      <div className="calendar-months" role="group" aria-label={t('calendar.grid', { year })}>
        {MONTHS.map((month) => (
          <Month key={month} {...{ year, month, named }} {...(onChoose ? { onChoose } : {})} />
        ))}
      </div>
    </div>
  );
}

interface MonthProps extends Pick<YearGridProps, 'year' | 'onChoose'> {
  readonly month: number;
  readonly named: ReturnType<typeof namedDays>;
}

function Month({ year, month, named, onChoose }: MonthProps) {
  const { language } = useWords();
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const words = (date: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(date));
  return (
    <table className="calendar-month">
      <caption>{words(civilDate(year, month, 1), { month: 'long' })}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col" abbr={words(`2024-01-0${day}`, { weekday: 'long' })}>
              {words(`2024-01-0${day}`, { weekday: 'narrow' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) =>
              Number(date.slice(5, 7)) === month ? (
                <td key={date}>
                  <Day date={date} day={named.get(date)} {...(onChoose ? { onChoose } : {})} />
                </td>
              ) : (
                <td key={date} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps extends Pick<YearGridProps, 'onChoose'> {
  readonly date: string;
  readonly day: CalendarDay | undefined;
}

function Day({ date, day, onChoose }: DayProps) {
  const { t, name } = useWords();
  const look = lookOf(date, day);
  const inside = (
    <>
      {Number(date.slice(8))}
      {day && (
        <>
          <span aria-hidden="true" className="calendar-mark">
            {t(`calendar.marks.${day.scope === 'local' ? 'local' : kindOf(day)}`)}
          </span>
          <span className="visually-hidden">
            {t(`calendar.days.kinds.${day.kind}`)} {name(holidayName(day.name))}
          </span>
        </>
      )}
    </>
  );
  const hint = day ? { title: name(holidayName(day.name)) } : {};
  return onChoose ? (
    <button type="button" className={look} {...hint} onClick={() => onChoose(date)}>
      {inside}
    </button>
  ) : (
    <span className={look} {...hint}>
      {inside}
    </span>
  );
}

const kindOf = ({ kind }: CalendarDay): 'off' | 'makeup' => (kind === 'OFF' ? 'off' : 'makeup');

const lookOf = (date: string, day: CalendarDay | undefined): string => {
  const rest = weekday(date) > 5 ? ' weekend' : '';
  if (!day) return `calendar-day${rest}`;
  return `calendar-day ${kindOf(day)}${day.scope === 'local' ? ' local' : ''}`;
};

/** Whole weeks from Monday to Sunday that touch the month. */
const weeksOf = (year: number, month: number): string[][] => {
  const first = civilDate(year, month, 1);
  const last = civilDate(year, month, daysInMonth(year, month));
  const weeks: string[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(WEEK.map((day) => addDays(monday, day - 1)));
  return weeks;
};
