import type { Expression } from './values.ts';

/** When something is due: bpmn.md §5. */
export type TimerPlan =
  | { readonly type: 'date'; readonly at: Expression }
  | { readonly type: 'duration'; readonly length: Expression }
  | { readonly type: 'cycle'; readonly rule: Expression; readonly catchUp: CatchUp } // R3/PT10M
  | {
      readonly type: 'county';
      readonly key?: string;
      readonly value?: Expression;
      readonly unit?: TimeUnit;
      readonly anchor?: Expression;
      readonly roll?: 'none' | 'forward' | 'backward';
      readonly at?: string;
      readonly calendar?: string;
      readonly count?: number;
      readonly catchUp: CatchUp;
      readonly ladder?: string;
    };
export type CatchUp = 'one' | 'all' | 'none';
export type TimeUnit =
  | 'minutes'
  | 'hours'
  | 'workingHours'
  | 'calendarDays'
  | 'workingDays'
  | 'months'
  | 'fixedDate'
  | 'recurring';
