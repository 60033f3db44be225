import { boundary, cancel, end, userTask, type Sketch } from './plan-builder.ts';

/** `room` and what undoes it, `unroom`. */
export const book = (id: string): readonly Sketch[] => [
  userTask(id, { compensatedBy: `un${id}` }),
  userTask(`un${id}`, { isForCompensation: true }),
];

/** The end that cancels the transaction `tx`, and the event on its border that hears of it. */
export const CANCEL = end('cancel', { definitions: [cancel] });
export const CANCELED = boundary('canceled', 'tx', cancel);
