import type { CalendarDay } from '../time/day-words.ts';
import type { WithCounty } from '../store/county.ts';

export interface CalendarPorts {
  readonly withCounty: WithCounty;
  /** Tells every running case of the county; goes on by itself until all have heard. */
  readonly spread: (countyId: string, version: string) => Promise<void>;
  /** Something went wrong after the publication stood: the next one repairs it. */
  readonly onLate: (error: unknown) => void;
  readonly now: () => number;
}

/** A year as somebody worked on it. */
export interface YearContent {
  readonly notice: string;
  readonly days: readonly CalendarDay[];
}
/** `rev` is what the person saw; 0: there was nothing being worked on. */
export interface SeenYear {
  readonly year: number;
  readonly rev: number;
}
