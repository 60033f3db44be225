import type { Names } from './names.ts';
import type { Said } from './notices.ts';

/** One line of what happened, in the words of people. */
export interface TimelineLine {
  readonly id: string;
  readonly at: number;
  readonly kind:
    | 'started'
    | 'acted'
    | 'withdrawn'
    | 'timer'
    | 'message'
    | 'sent'
    | 'moved'
    | 'job'
    | 'incident'
    | 'ended';
  readonly elementId: string | null;
  readonly step: Names | null;
  readonly phase: Names | null;
  readonly who: {
    person: { id: string; name: string } | null;
    unit: Names | null;
    onBehalfOf: { id: string; name: string } | null;
  } | null;
  readonly verb: string | null;
  readonly outcome: Names | null;
  readonly text: string | null;
  readonly paper: string | null;
  readonly lateSince: number | null; // a timer that took effect late: when it was due
  readonly notice: (Said & { readonly to: Names[] }) | null; // of `sent`
  readonly moved: { readonly from: string; readonly to: string } | null; // last days
}

/** A line of which nothing else is known. */
export const NOTHING = {
  who: null,
  verb: null,
  outcome: null,
  text: null,
  paper: null,
  lateSince: null,
  notice: null,
  moved: null,
};
