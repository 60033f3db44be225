import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { CalendarDay, SaveYearBody } from '../../engine/http/contract/calendar.ts';
import { Labeled } from '../ui/labeled.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useSaveYear } from './api/use-calendar.ts';
import { DayTable } from './day-table.tsx';
import { YearGrid } from './year-grid.tsx';

interface YearEditorProps {
  readonly year: number;
  readonly rev: number;
  readonly content: SaveYearBody;
  readonly onClose: () => void;
}

/** A year while it is edited: nothing is kept before it is saved, nothing counts before it is published. */
export function YearEditor({ year, rev, content, onClose }: YearEditorProps) {
  const { t } = useWords();
  const errorText = useErrorText();
  const save = useSaveYear(year);
  const [notice, setNotice] = useState(content.notice);
  const [days, setDays] = useState(content.days);
  const [day, setDay] = useState<CalendarDay>({ date: '', kind: 'OFF', name: '', scope: 'local' });
  const refusal = save.isError ? asApiError(save.error).problem : null;
  const choose = (date: string) =>
    setDay(days.find((one) => one.date === date) ?? { ...day, date });
  return (
    <section className="panel" aria-labelledby="calendar-editor">
      <h2 id="calendar-editor">{t('calendar.editor.title', { year })}</h2>
      <div className="panel-body calendar-year">
        <Labeled label={t('calendar.editor.notice')} help={t('calendar.editor.noticeHelp')}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={notice}
              onChange={({ target }) => setNotice(target.value)}
            />
          )}
        </Labeled>
        <DayForm day={day} onChange={setDay} onAdd={() => setDays(withDay(days, day))} />
        <YearGrid year={year} days={days} onChoose={choose} />
        <DayTable
          days={days}
          onRemove={(gone) => setDays(days.filter((one) => !isSame(one, gone)))}
        />
        {refusal && (
          <p role="alert" className="notice error">
            {errorText(refusal.code, refusal.params)}
          </p>
        )}
        <div className="calendar-actions">
          <Button
            type="primary"
            loading={save.isPending}
            onClick={() =>
              save.mutate({ rev, body: { notice: notice.trim(), days } }, { onSuccess: onClose })
            }
          >
            {t('calendar.editor.save')}
          </Button>
          <Button onClick={onClose}>{t('calendar.editor.cancel')}</Button>
        </div>
      </div>
    </section>
  );
}

interface DayFormProps {
  readonly day: CalendarDay;
  readonly onChange: (day: CalendarDay) => void;
  readonly onAdd: () => void;
}

function DayForm({ day, onChange, onAdd }: DayFormProps) {
  const { t } = useWords();
  const [incomplete, setIncomplete] = useState(false);
  const add = () => {
    const isMissing = day.date === '' || day.name.trim() === '';
    setIncomplete(isMissing);
    if (!isMissing) onAdd();
  };
  return (
    <div className="calendar-form">
      <Labeled label={t('calendar.days.date')}>
        {(id) => (
          <Input
            id={id}
            type="date"
            value={day.date}
            onChange={({ target }) => onChange({ ...day, date: target.value })}
          />
        )}
      </Labeled>
      <Labeled label={t('calendar.days.kind')}>
        {(id) => (
          <Select
            id={id}
            value={day.kind}
            options={(['OFF', 'MAKEUP'] as const).map((value) => ({
              value,
              label: t(`calendar.days.kinds.${value}`),
            }))}
            onChange={(kind) => onChange({ ...day, kind })}
          />
        )}
      </Labeled>
      <Labeled label={t('calendar.days.scope')}>
        {(id) => (
          <Select
            id={id}
            value={day.scope}
            options={(['local', 'national'] as const).map((value) => ({
              value,
              label: t(`calendar.days.scopes.${value}`),
            }))}
            onChange={(scope) => onChange({ ...day, scope })}
          />
        )}
      </Labeled>
      <Labeled label={t('calendar.days.name')}>
        {(id) => (
          <Input
            id={id}
            maxLength={60}
            placeholder={t('calendar.editor.nameHelp')}
            value={day.name}
            onChange={({ target }) => onChange({ ...day, name: target.value })}
          />
        )}
      </Labeled>
      <Button onClick={add}>{t('calendar.editor.add')}</Button>
      {incomplete && (
        <p role="alert" className="field-fault">
          {t('calendar.editor.incomplete')}
        </p>
      )}
    </div>
  );
}

const isSame = (a: CalendarDay, b: CalendarDay): boolean =>
  a.date === b.date && a.scope === b.scope;

const withDay = (days: readonly CalendarDay[], day: CalendarDay): CalendarDay[] =>
  [...days.filter((one) => !isSame(one, day)), { ...day, name: day.name.trim() }].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
