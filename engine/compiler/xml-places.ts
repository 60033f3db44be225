import type { Place } from './problems.ts';

const LINE_END = /\r\n?|\n/g; // XML 1.0, clause 2.11

/** Offset → line and column, both from 1, counted over the decoded text. */
export const createPlaces = (text: string): ((offset: number) => Place) => {
  const starts = [0];
  for (const end of text.matchAll(LINE_END)) starts.push(end.index + end[0].length);

  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};
