import { dropped, mapped, refused, textIn, type Outcome } from '../outcome.ts';
import { given, mayHaveJob, piecesOf, toJobType, type ElementRow } from '../rows.ts';

/** `zeebe:taskDefinition`: `bh:connector`, where a job may stand. */
export const taskDefinition: ElementRow = (element, site) => {
  if (!mayHaveJob(site)) return [refused({ node: element }, 'job')];
  return piecesOf(element).map((piece): Outcome => {
    const { local, value = '' } = piece.attribute ?? {};
    if (local === 'type') return toJobType(value, piece, site);
    if (local !== 'retries') return refused(piece, 'unknown');
    return /^\d{1,3}$/.test(value)
      ? given(piece, site.host.extension('connector', { retries: value }))
      : refused(piece, 'retryCycle');
  });
};

/** `zeebe:taskHeaders`: headers of the job; beside a person's work they were notes for another tool. */
export const taskHeaders: ElementRow = (element, site) => {
  if (!mayHaveJob(site)) return [dropped({ node: element }, 'headers')];
  return element.children.map((header): Outcome => {
    const [name, value] = [textIn(header, 'key'), textIn(header, 'value')];
    if (name === undefined) return refused({ node: header }, 'unknown');
    return mapped(
      { node: header },
      site.host.entry('connector', 'header', { name, value: value ?? '' }),
    );
  });
};
