import type { ModdleElement } from 'bpmn-moddle';
import { assignment } from '../../assignment-words.ts';
import { textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** How many of a unit make a day; workers of an office have eight hours. */
const A_DAY: Readonly<Record<string, number>> = { minutes: 1_440, hours: 24, workingHours: 8 };

/** domain.md §14 R16: an office is given a day at least; less is for people on the spot. */
export const countyShortTerm: Rule = {
  name: 'county/R16',
  level: 'A',
  appliesTo: 'bh:Timer',
  executableOnly: true,

  check(timer, report, { resources: { terms, sheet } }) {
    const task = timer.$parent?.$parent;
    if (!terms || !task || !isForUnit(task)) return;
    const { value, unit } = termOf(timer, sheet?.[textOf(timer, 'key') ?? '']);
    const day = A_DAY[unit];
    if (day !== undefined && value < day) report(timer, '', { actual: `${value} ${unit}` });
  },
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
