import type { ModdleElement } from 'bpmn-moddle';
import type { TimerPlan, TimeUnit } from '../../interpreter/timer-plan.ts';
import { numberOf, textOf } from '../model.ts';
import type { Toolbox } from '../translator.ts';

type County = Extract<TimerPlan, { readonly type: 'county' }>;

/** `bh:timer`: a county parameter by its key, or value, unit, anchor and roll written out. */
export const timerPlanOf = (timer: ModdleElement, toolbox: Toolbox): County => {
  const text = <K extends string>(name: K): { readonly [key in K]?: string } => {
    const found = textOf(timer, name);
    return (found === undefined ? {} : { [name]: found }) as { readonly [key in K]?: string };
  };
  const unit = textOf(timer, 'unit') as TimeUnit | undefined;
  const roll = textOf(timer, 'roll') as County['roll'];
  const value = valueOf(timer, unit, toolbox);
  const anchor = toolbox.value(timer, 'anchor');
  const count = numberOf(timer, 'count');
  return {
    type: 'county',
    ...text('key'),
    ...(value ? { value } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(anchor ? { anchor } : {}),
    ...(roll === undefined ? {} : { roll }),
    ...text('at'),
    ...text('calendar'),
    ...(count === undefined ? {} : { count }),
    catchUp: (textOf(timer, 'catchUp') ?? 'one') as County['catchUp'],
    ...text('ladder'),
  };
};

const WORD_UNITS: readonly (TimeUnit | undefined)[] = ['fixedDate', 'recurring'];

/** Numbers are FEEL as written; dates and rules such as `monthly:25` are texts. */
const valueOf = (
  timer: ModdleElement,
  unit: TimeUnit | undefined,
  toolbox: Toolbox,
): County['value'] => {
  const written = textOf(timer, 'value');
  if (written === undefined) return undefined;
  const isNumber = /^-?\d+(\.\d+)?$/.test(written);
  return isNumber && !WORD_UNITS.includes(unit) ? { feel: written } : toolbox.value(timer, 'value');
};
