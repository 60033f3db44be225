import type { ModdleElement } from 'bpmn-moddle';
import { assignment } from '../../assignment-words.ts';
import { is, textOf } from '../../model.ts';
import type { Resources } from '../../options.ts';
import type { ReportFault, Rule } from '../../rule.ts';
import { formOf } from './steps.ts';

/** How many of a unit make a day; workers of an office have eight hours. */
const A_DAY: Readonly<Record<string, number>> = { minutes: 1_440, hours: 24, workingHours: 8 };

const VISIT_FORM = 'visit';
const ENTERPRISES_A_DEPUTY = 5; // “1+5+3”: one deputy, five enterprises, three questions

/**
 * domain.md §14 R16: an office is given a day at least, less is for people on the spot; and a
 * deputy who visits has five enterprises to keep in touch with. A role nobody holds is `assign/empty`'s.
 */
export const countyTooLittle: Rule = {
  name: 'county/R16',
  level: 'A',
  appliesTo: ['bh:Timer', 'bpmn:UserTask'],
  executableOnly: true,

  check(element, report, { resources }) {
    if (is(element, 'UserTask')) checkStations(element, report, resources);
    else checkTerm(element, report, resources);
  },
};

const checkTerm = (
  timer: ModdleElement,
  report: ReportFault,
  { terms, sheet }: Resources,
): void => {
  const task = timer.$parent?.$parent;
  if (!terms || !task || !isForUnit(task)) return;
  const { value, unit } = termOf(timer, sheet?.[textOf(timer, 'key') ?? '']);
  const day = A_DAY[unit];
  if (day !== undefined && value < day) report(timer, '', { actual: `${value} ${unit}` });
};

const checkStations = (
  task: ModdleElement,
  report: ReportFault,
  { stations = [] }: Resources,
): void => {
  if (formOf(task) !== VISIT_FORM) return;
  const thin = stations.filter(
    ({ deputies, enterprises }) => enterprises < deputies * ENTERPRISES_A_DEPUTY,
  );
  const [first] = thin;
  if (first) report(task, 'station', { count: thin.length, ...first });
};

const isForUnit = (task: ModdleElement): boolean => assignment(task, 'unit') !== undefined;

/** What the timer says itself, else what its parameter says; a value worked out is not known yet. */
const termOf = (
  timer: ModdleElement,
  parameter: unknown,
): { readonly value: number; readonly unit: string } => {
  const { value, unit } = (parameter ?? {}) as {
    readonly value?: unknown;
    readonly unit?: unknown;
  };
  return {
    value: Number(textOf(timer, 'value') ?? value),
    unit: textOf(timer, 'unit') ?? String(unit),
  };
};
