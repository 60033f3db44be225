import { Button } from 'antd';
import type { SheetsResponse } from '../../engine/http/contract/sheets.ts';
import type { Calendar, Variables } from '../../engine/interpreter/values.ts';
import { isRecord } from '../../engine/time/sheets/sheet-fault.ts';
import { useTermWords } from '../modeler/use-term-words.ts';
import { useWords } from '../ui/use-words.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { previewOf } from './term-preview.ts';

interface TermTableProps {
  readonly answer: SheetsResponse;
  readonly draft: SheetDraft;
  readonly filter: string;
  readonly now: number;
  readonly onEdit: (key: string) => void;
}

/** 期限: each parameter with its length, when it would be due, its lock, and what is wrong with it. */
export function TermTable({ answer, draft, filter, now, onEdit }: TermTableProps) {
  const { t, language } = useWords();
  const { terms } = draft.sheets;
  // by key: what belongs together stands together, `reply.complex` beside `reply.standard`
  const keys = Object.keys(terms)
    .filter((key) => matches(key, terms[key], filter))
    .toSorted();
  if (keys.length === 0) return <p className="panel-body muted">{t('terms.nothing')}</p>;
  return (
    <table className="case-table terms-table">
      <thead>
        <tr>
          {(['name', 'value', 'anchor', 'preview', 'lock', 'act'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`terms.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const term = terms[key];
          const entry = isRecord(term) ? term : {};
          const lock = answer.locks.find((one) => one.key === key);
          const faults = draft.faults.filter((one) => one.sheet === 'terms' && one.key === key);
          return (
            <tr key={key}>
              <th scope="row">
                {String((language === 'en' ? entry['en'] : entry['zh']) ?? key)}
                {draft.changed.includes(`terms.${key}`) && (
                  <span className="badge">{t('terms.changed')}</span>
                )}
                <code className="case-sub">{key}</code>
                {faults.map(({ field, zh, en }) => (
                  <p key={field} role="alert" className="field-fault">
                    {language === 'en' ? en : zh}
                  </p>
                ))}
              </th>
              <td data-label={t('terms.column.value')}>
                <Length entry={entry} />
              </td>
              <td data-label={t('terms.column.anchor')}>
                {typeof entry['anchor'] === 'string' ? <code>{entry['anchor']}</code> : '—'}
              </td>
              <td data-label={t('terms.column.preview')}>
                <Preview entry={entry} calendar={answer.calendar} now={now} />
              </td>
              <td data-label={t('terms.column.lock')}>
                {lock ? (
                  <span title={language === 'en' ? lock.allows.en : lock.allows.zh}>
                    {t('terms.locked')} {language === 'en' ? lock.basis.en : lock.basis.zh}
                  </span>
                ) : (
                  '—'
                )}
              </td>
              <td>
                {answer.mayEdit && 'unit' in entry && (
                  <Button size="small" onClick={() => onEdit(key)}>
                    {t('terms.edit')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Length({ entry }: { readonly entry: Variables }) {
  const { t } = useWords();
  const { period } = useTermWords({ terms: {}, ladders: {} });
  const { value, unit, roll } = entry;
  if ('by' in entry) return <>{t('terms.byCase')}</>;
  const length = period(value, unit) || (typeof value === 'object' ? '' : String(value ?? ''));
  return (
    <>
      {length === '' ? <code>{JSON.stringify(value)}</code> : length}
      {(roll === 'forward' || roll === 'backward') && (
        <span className="case-sub">{t(`design.roll.${roll}`)}</span>
      )}
    </>
  );
}

interface PreviewProps {
  readonly entry: Variables;
  readonly calendar: Calendar;
  readonly now: number;
}

function Preview({ entry, calendar, now }: PreviewProps) {
  const { t, day } = useWords();
  const preview = previewOf(entry, calendar, now);
  if (!preview) return <>—</>;
  return (
    <>
      {day(preview.day)}
      {preview.provisional && <span className="badge">{t('terms.provisional')}</span>}
    </>
  );
}

const matches = (key: string, term: unknown, filter: string): boolean =>
  `${key} ${JSON.stringify(term)}`.toLowerCase().includes(filter.trim().toLowerCase());
