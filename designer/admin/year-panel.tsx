import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { CalendarYearResponse, SaveYearBody } from '../../engine/http/contract/calendar.ts';
import { useWords } from '../ui/use-words.ts';
import { DayTable } from './day-table.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { YearEditor } from './year-editor.tsx';
import { YearGrid } from './year-grid.tsx';
import { YearSteps } from './year-steps.tsx';

interface YearPanelProps {
  readonly answer: CalendarYearResponse;
  readonly isPast: boolean;
  readonly mayEdit: boolean;
}

/** One year: as it is in force, as somebody is working on it, or while this person edits it. */
export function YearPanel({ answer, isPast, mayEdit }: YearPanelProps) {
  const { t } = useWords();
  const { year, inForce, inWork } = answer;
  const [view, setView] = useState<'inForce' | 'inWork'>('inWork');
  const [editing, setEditing] = useState<SaveYearBody | null>(null);
  const [importing, setImporting] = useState(false);
  const shown = view === 'inWork' ? (inWork ?? inForce) : (inForce ?? inWork);
  const content = { notice: shown?.notice ?? '', days: shown?.days ?? [] };

  if (editing)
    return (
      <YearEditor
        year={year}
        rev={inWork?.rev ?? 0}
        content={editing}
        onClose={() => setEditing(null)}
      />
    );
  return (
    <section className="panel" aria-labelledby="calendar-year">
      <h2 id="calendar-year">{year}</h2>
      <div className="panel-body calendar-year">
        {inForce && inWork && (
          <Segmented
            className="self-start"
            aria-label={t('calendar.versions.label')}
            name="calendar-version"
            value={view}
            options={(['inForce', 'inWork'] as const).map((value) => ({
              value,
              label: t(`calendar.versions.${value}`),
            }))}
            onChange={setView}
          />
        )}
        <Standing answer={answer} />
        {isPast && mayEdit && <p className="notice">{t('calendar.pastYear', { year })}</p>}
        {mayEdit && (
          <div className="calendar-actions">
            <Button onClick={() => setEditing(content)}>{t('calendar.edit')}</Button>
            <Button onClick={() => setImporting(true)}>{t('calendar.import')}</Button>
            {inWork && <YearSteps year={year} inWork={inWork} />}
          </div>
        )}
        {shown && (
          <>
            <YearGrid year={year} days={shown.days} />
            <DayTable days={shown.days} />
          </>
        )}
      </div>
      {importing && (
        <ImportDialog
          answer={answer}
          onClose={() => setImporting(false)}
          onTake={(taken) => {
            setImporting(false);
            setEditing({ ...taken, notice: taken.notice === '' ? content.notice : taken.notice });
          }}
        />
      )}
    </section>
  );
}

/** Where the days come from and who answers for them. */
function Standing({ answer }: { readonly answer: CalendarYearResponse }) {
  const { t, dateTime, names } = useWords();
  const { year, inForce, inWork } = answer;
  return (
    <div className="calendar-standing">
      {inForce ? (
        <p>
          {inForce.number === null || inForce.publishedAt === null
            ? t('calendar.shipped', { notice: inForce.notice })
            : t('calendar.published', {
                number: inForce.number,
                person: inForce.publishedBy?.name ?? '—',
                at: dateTime(inForce.publishedAt),
                notice: inForce.notice,
              })}
        </p>
      ) : (
        <p>{t('calendar.noYear', { year })}</p>
      )}
      {inWork && (
        <p>
          {t('calendar.draft', {
            editors: names(inWork.editors.map(({ name }) => ({ zh: name, en: name }))),
            at: dateTime(inWork.editedAt),
          })}{' '}
          {inWork.status === 'PROPOSED' && inWork.proposedAt !== null && (
            <strong>
              {t(inWork.expired ? 'calendar.expired' : 'calendar.proposed', {
                person: inWork.proposedBy?.name ?? '—',
                at: dateTime(inWork.proposedAt),
              })}
            </strong>
          )}
        </p>
      )}
    </div>
  );
}
