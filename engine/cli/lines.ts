/**
 * The lines of a text that arrives in pieces, ended by a line feed only: JSON holds other line
 * separators (U+2028) as they are, and a job that holds one is still one line.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const rest: string[] = [];
  let isFirst = true;
  for await (const piece of pieces) {
    const [head = '', ...others] = (isFirst ? piece.replace(/^\uFEFF/, '') : piece).split('\n');
    isFirst = false;
    rest.push(head);
    for (const line of others) {
      yield rest.splice(0).join('');
      rest.push(line);
    }
  }
  yield rest.join('');
}
