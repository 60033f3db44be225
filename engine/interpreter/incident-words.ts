import type { Failure } from './values.ts';

interface Room {
  readonly open: number; // incidents beside it
  readonly sentence: number; // characters, in each language
  readonly detail: number; // as JSON
}

/**
 * What incidents say is kept with the state, and a step may raise thousands: a loop of a thousand
 * instances, each with a value of 64 KiB to complain about. The more there are the less each says,
 * so that all together stay within what any host can keep. The first ones say everything.
 */
const ROOMS: readonly Room[] = [
  { open: 20, sentence: 2_000, detail: 4_000 },
  { open: 1_000, sentence: 160, detail: 0 },
];
const LAST = { sentence: 60, detail: 0 };

/** The failure as an instance with so many other incidents can keep it. */
export const inFewWords = ({ code, zh, en, detail }: Failure, others: number): Failure => {
  const { sentence, detail: most } = ROOMS.find(({ open }) => others < open) ?? LAST;
  const isKept = detail !== undefined && JSON.stringify(detail).length <= most;
  return { code, zh: cut(zh, sentence), en: cut(en, sentence), ...(isKept ? { detail } : {}) };
};

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
