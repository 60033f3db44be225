import { Button, Modal } from 'antd';
import { useId } from 'react';
import type { CalendarYearResponse, SaveYearBody } from '../../engine/http/contract/calendar.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useImportYear } from './api/use-calendar.ts';

interface ImportDialogProps {
  readonly answer: CalendarYearResponse;
  readonly onClose: () => void;
  readonly onTake: (content: SaveYearBody) => void;
}

/** 导入: a dry run first, with every row that is wrong; only then into the draft. */
export function ImportDialog({ answer, onClose, onTake }: ImportDialogProps) {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const id = useId();
  const { year, bundled } = answer;
  const dryRun = useImportYear(year);
  const found = dryRun.data;
  const refusal = dryRun.isError ? asApiError(dryRun.error).problem : null;
  const read = async (file: File | undefined) => {
    if (file) dryRun.mutate({ type: 'file', text: await file.text() });
  };
  return (
    <Modal
      open
      title={t('calendar.importing.title', { year })}
      okText={t('calendar.importing.take')}
      cancelText={t('calendar.importing.close')}
      okButtonProps={{ disabled: !found || found.faults.length > 0 }}
      onOk={() => found && onTake({ notice: found.notice, days: found.days })}
      onCancel={onClose}
    >
      <div className="calendar-year">
        {bundled && (
          <Button className="self-start" onClick={() => dryRun.mutate({ type: 'bundled' })}>
            {t('calendar.importing.bundled')}
          </Button>
        )}
        <label htmlFor={id}>{t('calendar.importing.choose')}</label>
        <input
          id={id}
          type="file"
          accept=".csv,.json,text/csv,application/json"
          aria-describedby={`${id}help`}
          onChange={({ target }) => void read(target.files?.[0])}
        />
        <p id={`${id}help`} className="muted">
          {t('calendar.importing.help')}
        </p>
        {found && (
          <p role="status" className={`notice ${found.faults.length > 0 ? 'error' : 'done'}`}>
            {t('calendar.importing.result', {
              added: found.added,
              changed: found.changed,
              removed: found.removed,
              faults: found.faults.length,
            })}
          </p>
        )}
        <ul>
          {found?.faults.map((fault) => (
            <li key={fault.en}>{language === 'en' ? fault.en : fault.zh}</li>
          ))}
        </ul>
        {refusal && (
          <p role="alert" className="notice error">
            {errorText(refusal.code, refusal.params)}
          </p>
        )}
      </div>
    </Modal>
  );
}
