import { Button } from 'antd';
import type { CalendarDay } from '../../engine/http/contract/calendar.ts';
import { holidayName } from '../../engine/time/day-words.ts';
import { useWords } from '../ui/use-words.ts';

interface DayTableProps {
  readonly days: readonly CalendarDay[];
  readonly onRemove?: (day: CalendarDay) => void;
}

/** The same as the months, to read row by row and to take back a day. */
export function DayTable({ days, onRemove }: DayTableProps) {
  const { t } = useWords();
  if (days.length === 0) return <p className="muted">{t('calendar.days.none')}</p>;
  return (
    <details className="calendar-days" open={onRemove !== undefined}>
      <summary>
        {t('calendar.days.title')} ({days.length})
      </summary>
      <table className="case-table">
        <thead>
          <tr>
            <th scope="col">{t('calendar.days.date')}</th>
            <th scope="col">{t('calendar.days.kind')}</th>
            <th scope="col">{t('calendar.days.name')}</th>
            <th scope="col">{t('calendar.days.scope')}</th>
            {onRemove && <td />}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <Row
              key={`${day.date}${day.scope}`}
              day={day}
              {...(onRemove ? { onRemove: () => onRemove(day) } : {})}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Row({ day, onRemove }: { readonly day: CalendarDay; readonly onRemove?: () => void }) {
  const { t, name, day: dayWords } = useWords();
  const date = dayWords(day.date);
  return (
    <tr>
      <th scope="row">{date}</th>
      <td>{t(`calendar.days.kinds.${day.kind}`)}</td>
      <td>{name(holidayName(day.name))}</td>
      <td>{t(`calendar.days.scopes.${day.scope}`)}</td>
      {onRemove && (
        <td>
          <Button
            size="small"
            type="link"
            aria-label={t('calendar.days.remove', { date })}
            onClick={onRemove}
          >
            {t('calendar.days.removeShort')}
          </Button>
        </td>
      )}
    </tr>
  );
}
