import type { SheetsResponse } from '../../engine/http/contract/sheets.ts';
import type { Json } from '../../engine/interpreter/values.ts';
import type { Sheets } from '../../engine/time/sheets/sheet-fault.ts';
import { useWords } from '../ui/use-words.ts';
import { changesOf, type FieldChange } from './sheet-changes.ts';

interface ChangeTableProps {
  readonly after: Sheets;
  readonly answer: Pick<SheetsResponse, 'terms' | 'ladders' | 'locks'>;
}

/** What would change, parameter by parameter and whole: whoever approves it sees what takes effect. */
export function ChangeTable({ after, answer }: ChangeTableProps) {
  const { t, language } = useWords();
  return (
    <table className="case-table terms-changes">
      <thead>
        <tr>
          {(['name', 'field', 'before', 'after'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`terms.change.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {changesOf(after, answer).map(({ sheet, key, entry, fields }) => {
        const lock = sheet === 'terms' ? answer.locks.find((one) => one.key === key) : undefined;
        return (
          <tbody key={`${sheet}.${key}`}>
            {fields.map((field, index) => (
              <tr key={field.path}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={fields.length}>
                    {String((language === 'en' ? entry['en'] : entry['zh']) ?? key)}
                    {lock && <span className="badge">{t('terms.locked')}</span>}
                    <code className="case-sub">{key}</code>
                  </th>
                )}
                <Field {...field} />
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

const FIELDS = ['value', 'unit', 'anchor', 'roll', 'at'] as const;

function Field({ path, before, after }: FieldChange) {
  const { t } = useWords();
  const field = FIELDS.find((known) => known === path);
  return (
    <>
      <td>{field ? t(`terms.field.${field}`) : <code>{path}</code>}</td>
      <td>
        <Value path={path} value={before} />
      </td>
      <td>
        <Value path={path} value={after} />
      </td>
    </>
  );
}

const UNITS = [
  'workingDays',
  'calendarDays',
  'months',
  'workingHours',
  'hours',
  'minutes',
  'fixedDate',
  'recurring',
] as const;
const ROLLS = ['none', 'forward', 'backward'] as const;

function Value({ path, value }: { readonly path: string; readonly value: Json | undefined }) {
  const { t } = useWords();
  if (value === undefined || value === null || value === '')
    return <span className="muted">{t('terms.change.nothing')}</span>;
  const unit = path === 'unit' && UNITS.find((known) => known === value);
  if (unit) return <>{t(`design.unit.${unit}`)}</>;
  const roll = path === 'roll' && ROLLS.find((known) => known === value);
  if (roll) return <>{t(`design.roll.${roll}`)}</>;
  return typeof value === 'object' ? <code>{JSON.stringify(value)}</code> : <>{String(value)}</>;
}
