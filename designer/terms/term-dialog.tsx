import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Calendar, Json, Variables } from '../../engine/interpreter/values.ts';
import { useWords } from '../ui/use-words.ts';
import { Labeled } from '../ui/labeled.tsx';
import { previewOf } from './term-preview.ts';

const LENGTHS = [
  'workingDays',
  'calendarDays',
  'months',
  'workingHours',
  'hours',
  'minutes',
] as const;
const UNITS = [...LENGTHS, 'fixedDate', 'recurring'] as const;
const ROLLS = ['none', 'forward', 'backward'] as const;

interface TermDialogProps {
  readonly termKey: string;
  readonly entry: Variables;
  readonly calendar: Calendar;
  readonly now: number;
  readonly onSave: (entry: Variables) => void;
  readonly onClose: () => void;
}

/** One term: how long, from what, and the day it would give if it ran from today. */
export function TermDialog({ termKey, entry, calendar, now, onSave, onClose }: TermDialogProps) {
  const { t, day, language } = useWords();
  const [draft, setDraft] = useState(entry);
  const set = (change: Variables) => setDraft((before) => ({ ...before, ...change }));
  const { unit, value, roll, anchor, at } = draft;
  const isPeriod = UNITS.some((known) => known === unit);
  const preview = isPeriod ? previewOf(draft, calendar, now) : null;
  return (
    <Modal
      open
      title={String((language === 'en' ? entry['en'] : entry['zh']) ?? termKey)}
      okText={t('terms.take')}
      cancelText={t('terms.cancel')}
      onOk={() => onSave(draft)}
      onCancel={onClose}
    >
      <div className="new-definition">
        <Labeled label={t('terms.field.value')} help={t('terms.field.valueHelp')}>
          {(id) => (
            <Input
              id={id}
              value={typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')}
              onChange={({ target }) => set({ value: valueOf(target.value, unit) })}
            />
          )}
        </Labeled>
        {isPeriod && (
          <>
            <Labeled label={t('terms.field.unit')}>
              {(id) => (
                <Select
                  id={id}
                  value={String(unit)}
                  options={UNITS.map((one) => ({ value: one, label: t(`design.unit.${one}`) }))}
                  onChange={(chosen) =>
                    set({ unit: chosen, value: valueOf(String(value ?? ''), chosen) })
                  }
                />
              )}
            </Labeled>
            <Labeled label={t('terms.field.anchor')} help={t('terms.field.anchorHelp')}>
              {(id) => (
                <Input
                  id={id}
                  value={typeof anchor === 'string' ? anchor : ''}
                  onChange={({ target }) => setDraft(withText(draft, 'anchor', target.value))}
                />
              )}
            </Labeled>
            <Labeled label={t('terms.field.roll')}>
              {(id) => (
                <Select
                  id={id}
                  value={typeof roll === 'string' ? roll : 'none'}
                  options={ROLLS.map((one) => ({ value: one, label: t(`design.roll.${one}`) }))}
                  onChange={(chosen) => set({ roll: chosen })}
                />
              )}
            </Labeled>
            <Labeled label={t('terms.field.at')} help={t('terms.field.atHelp')}>
              {(id) => (
                <Input
                  id={id}
                  value={typeof at === 'string' ? at : ''}
                  onChange={({ target }) => setDraft(withText(draft, 'at', target.value))}
                />
              )}
            </Labeled>
            <p role="status" className="terms-preview">
              {preview
                ? t(preview.provisional ? 'terms.previewProvisional' : 'terms.previewDay', {
                    day: day(preview.day),
                  })
                : t('terms.previewNone')}
            </p>
          </>
        )}
      </div>
    </Modal>
  );
}

/** Numbers where the unit counts, texts where it names a day; anything else is JSON if it reads as such. */
const valueOf = (text: string, unit: Json | undefined): Json => {
  const isCount =
    LENGTHS.some((known) => known === unit) || unit === 'count' || unit === 'weeklyQuota';
  if (isCount && /^-?\d+$/.test(text.trim())) return Number(text);
  if (unit !== 'choice') return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
};

const withText = (draft: Variables, name: string, text: string): Variables => {
  const { [name]: _before, ...rest } = draft;
  return text.trim() === '' ? rest : { ...rest, [name]: text.trim() };
};
