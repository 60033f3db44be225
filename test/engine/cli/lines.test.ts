import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../engine/cli/lines.ts';

const pieces = async function* (...given: string[]): AsyncGenerator<string> {
  yield* given;
  return Promise.resolve();
};
const read = async (...given: string[]): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(pieces(...given))) lines.push(line);
  return lines;
};

describe('lines of standard input', () => {
  it('end at a line feed, wherever the pieces end', async () => {
    expect(await read('a\r', '\nb', 'c\n\nd')).toEqual(['a\r', 'bc', '', 'd']);
    expect(await read('a\n')).toEqual(['a', '']);
  });

  it('hold the separators that JSON may hold, and no byte order mark', async () => {
    expect(await read('\uFEFF{"a":"1\u20282\u20293"}\n{}')).toEqual([
      '{"a":"1\u20282\u20293"}',
      '{}',
    ]);
  });
});
