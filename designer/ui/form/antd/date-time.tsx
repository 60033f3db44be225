import { DatePicker, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useWords } from '../../use-words.ts';
import { ariaOf, textOf } from '../control.ts';
import type { WidgetProps } from '../widgets.ts';

const FORMATS = { date: 'YYYY-MM-DD', datetime: 'YYYY-MM-DDTHH:mm', time: 'HH:mm' } as const;

/** The value is the civil text, never an instant: a day stays the day it names. */
export function AntdDateTime(props: WidgetProps) {
  const { t } = useWords();
  const { field } = props;
  if (field.type !== 'datetime') return null;
  const text = textOf(props.value);
  const shared = {
    id: props.id,
    style: { width: '100%' },
    ...(props.invalid ? { status: 'error' as const } : {}),
    ...ariaOf(props),
    onBlur: props.onBlur,
    onChange: (next: dayjs.Dayjs | null) =>
      props.onChange(next ? next.format(FORMATS[field.subtype]) : null),
  };
  if (field.subtype === 'time') {
    return (
      <TimePicker
        {...shared}
        format="HH:mm"
        value={text === '' ? null : dayjs(`2000-01-01T${text}`)}
        placeholder={t('form.chooseTime')}
      />
    );
  }
  return (
    <DatePicker
      {...shared}
      {...(field.subtype === 'datetime' ? { showTime: { format: 'HH:mm' } } : {})}
      format={field.subtype === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM-DD HH:mm'}
      value={text === '' ? null : dayjs(text)}
      placeholder={t('form.chooseDate')}
      cellRender={(day, { type, originNode }) =>
        type === 'date' && typeof day === 'object' && isWeekend(day) ? (
          <span className="weekend" title={t('form.weekend')}>
            {originNode}
          </span>
        ) : (
          originNode
        )
      }
    />
  );
}

const isWeekend = (day: dayjs.Dayjs): boolean => day.day() === 0 || day.day() === 6;
