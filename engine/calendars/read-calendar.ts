import { parse } from 'csv-parse/sync';
import type { Json, Variables } from '../interpreter/values.ts';
import { isCivilDate, partsOf } from '../time/civil-date.ts';
import type { CalendarDay } from '../time/day-words.ts';
import type { CalendarData } from './calendar-data.ts';
import { checkDays } from './check-days.ts';
import { faultOf, type CalendarFault } from './faults.ts';
import { nationalData } from './national-calendar.ts';

export type CalendarRead =
  | { readonly ok: true; readonly data: CalendarData }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

/**
 * A calendar somebody wrote down. JSON: `{"years"?, "days": [{"date", "kind", "name", "scope"?}]}`,
 * or the years of holiday-cn (`{"year", "days": [{"date", "name", "isOffDay"}]}`), one or a list.
 * CSV: the header `date,kind,name[,scope]`. A file of local days only is laid over the nation's;
 * any other is the whole calendar, and a year it does not cover is provisional.
 */
export const readCalendar = (text: string): CalendarRead => {
  const source = text.replace(/^\uFEFF/, '').trim();
  const rows = /^[[{]/.test(source) ? jsonRows(source) : csvRows(source);
  if (!rows) return { ok: false, faults: [faultOf('format', source.slice(0, 60))] };

  const read = rows.days.map(({ fields, row }) => dayOf(fields, row));
  const faults = [...rows.faults, ...read.flatMap((day) => ('faults' in day ? day.faults : []))];
  if (faults.length > 0) return { ok: false, faults };
  const data = laidOver(
    read.flatMap((day) => ('faults' in day ? [] : [day])),
    rows.years,
  );
  const contradictions = checkDays(data);
  return contradictions.length > 0 ? { ok: false, faults: contradictions } : { ok: true, data };
};

interface Rows {
  readonly years: readonly number[] | null; // null: the days say which
  readonly days: readonly { readonly fields: Variables; readonly row: number }[];
  readonly faults: readonly CalendarFault[];
}

const jsonRows = (source: string): Rows | null => {
  const parsed = parseJson(source);
  const parts = Array.isArray(parsed) ? (parsed as readonly Json[]) : [parsed];
  if (!parts.every(isPart)) return null;
  const years = parts.flatMap(yearsOf);
  const days = parts.flatMap(({ days }) => days).map(fieldsOf);
  return {
    years: years.length > 0 ? years : null,
    days: days.map((fields, index) => ({ fields, row: index + 1 })),
    faults: [],
  };
};

interface Part {
  readonly year?: Json;
  readonly years?: Json;
  readonly days: readonly Json[];
}

const isPart = (value: Json | undefined): value is Variables & Part =>
  isObject(value) &&
  Array.isArray(value['days']) &&
  yearsOf(value as Variables & Part).every(isYear);

const yearsOf = ({ year, years }: Part): number[] =>
  (Array.isArray(years) ? years : year === undefined ? [] : [year]) as number[];

const isYear = (year: unknown): boolean => Number.isInteger(year);

/** holiday-cn says `isOffDay` where we say `kind`. */
const fieldsOf = (day: Json): Variables => {
  if (!isObject(day)) return {};
  const { isOffDay } = day;
  return typeof isOffDay === 'boolean' ? { ...day, kind: isOffDay ? 'OFF' : 'MAKEUP' } : day;
};

const COLUMNS = ['date', 'kind', 'name', 'scope'];
const WANTED = COLUMNS.slice(0, 3);

const csvRows = (source: string): Rows | null => {
  const table = parseCsv(source);
  if (!table) return null;
  const [header = [], ...lines] = table;
  const isHeader =
    WANTED.every((name) => header.includes(name)) && header.every((name) => COLUMNS.includes(name));
  if (!isHeader)
    return { years: null, days: [], faults: [faultOf('columns', header.join(','), 1)] };
  const days = lines.map((cells, index) => ({
    fields: Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])),
    row: index + 2,
  }));
  return { years: null, days, faults: [] };
};

const dayOf = (fields: Variables, row: number): CalendarDay | { faults: CalendarFault[] } => {
  const { date, kind, name, scope = 'national' } = fields;
  const place = scope === '' ? 'national' : scope;
  const isDay = typeof date === 'string' && isCivilDate(date);
  const isKind = kind === 'OFF' || kind === 'MAKEUP';
  const isScope = place === 'national' || place === 'local';
  const isName = typeof name === 'string' && name.length <= 60;
  if (isDay && isKind && isScope && isName) return { date, kind, name, scope: place };
  return {
    faults: [
      ...(isDay ? [] : [faultOf('date', date, row)]),
      ...(isKind ? [] : [faultOf('kind', kind, row)]),
      ...(isScope ? [] : [faultOf('scope', scope, row)]),
      ...(isName ? [] : [faultOf('name', name, row)]),
    ],
  };
};

const laidOver = (days: readonly CalendarDay[], years: readonly number[] | null): CalendarData => {
  const isLocal = days.length > 0 && years === null && days.every(({ scope }) => scope === 'local');
  if (!isLocal) return { days, years: [...(years ?? yearsNamed(days))].sort((a, b) => a - b) };
  const national = nationalData();
  return { years: national.years, days: [...national.days, ...days] };
};

/** A notice begins with New Year; one that names only December is about the year after. */
const yearsNamed = (days: readonly CalendarDay[]): number[] => [
  ...new Set(
    days
      .map(({ date }) => partsOf(date))
      .filter(({ month }) => month < 12)
      .map(({ year }) => year),
  ),
];

const parseCsv = (source: string): string[][] | null => {
  try {
    return parse(source, { trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch {
    return null;
  }
};

const parseJson = (source: string): Json | undefined => {
  try {
    return JSON.parse(source) as Json;
  } catch {
    return undefined;
  }
};

const isObject = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
