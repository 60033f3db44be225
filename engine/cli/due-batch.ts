import { answerDue, previewDue, readQuestion } from '../calendars/due-preview.ts';
import { faultOf } from '../calendars/faults.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import { faultWords, openCalendar, printed, type UsedCalendar } from './due.ts';
import { EXIT, type ExitCode, type Output } from './output.ts';

/**
 * `due --batch`: a line `{"id", "from", "n", "unit", "roll"?}` in, a line out, in order. With
 * `"explain": true` the answer lists its days; a bad line is answered with the reason.
 */
export const dueBatch = async (
  lines: AsyncIterable<string> | Iterable<string>,
  source: string,
  output: Output,
): Promise<ExitCode> => {
  const used = openCalendar(source, output);
  if (!used) return EXIT.usage;
  for await (const line of lines) {
    if (line.trim() !== '') output.line(answerTo(line, used));
  }
  return EXIT.done;
};

const answerTo = (line: string, used: UsedCalendar): Json => {
  const asked = parse(line);
  const id = asked?.['id'] ?? null;
  if (!asked) return { id, error: faultWords(faultOf('request', line.slice(0, 60))) };

  const question = readQuestion(asked);
  if (!question.ok) return { id, error: faultWords(question.fault) };
  const { calendar, named } = used;
  if (asked['explain'] === true) {
    const preview = previewDue(question.value, calendar, named);
    return preview.ok
      ? { id, ...printed(preview.value) }
      : { id, error: faultWords(preview.fault) };
  }
  const answer = answerDue(question.value, calendar);
  return answer.ok ? { id, ...answer.value } : { id, error: faultWords(answer.fault) };
};

const parse = (line: string): Variables | null => {
  try {
    const json = JSON.parse(line) as Json;
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Variables)
      : null;
  } catch {
    return null;
  }
};
