import { attributeOf, dropped, mapped, refused, textIn, type Outcome } from '../outcome.ts';
import { given, isPlainName, mayHaveJob, piecesOf, toJobType, type ElementRow } from '../rows.ts';
import type { XmlNode } from '../../xml-tree.ts';

/** `zeebe:taskDefinition`: `bh:connector`, where a job may stand. */
export const taskDefinition: ElementRow = (element, site) => {
  if (!mayHaveJob(site)) return [refused({ node: element }, 'job')];
  const type = attributeOf(element, 'type');
  const job = type && toJobType(type.value, { node: element, attribute: type }, site);
  if (job?.type !== 'mapped') return [job ?? refused({ node: element }, 'jobType')];
  return piecesOf(element).map((piece): Outcome => {
    const { local, value = '' } = piece.attribute ?? {};
    if (local === 'type') return job;
    if (local !== 'retries') return refused(piece, 'unknown');
    return /^\d{1,3}$/.test(value)
      ? given(piece, site.host.extension('connector', { retries: value }))
      : refused(piece, 'retryCycle');
  });
};

/** `zeebe:taskHeaders`: headers of the job; beside a person's work they were notes for another tool. */
export const taskHeaders: ElementRow = (element, site) => {
  if (!mayHaveJob(site)) return [dropped({ node: element }, 'headers')];
  if (!isJobNamed(element)) return [refused({ node: element }, 'jobType')];
  return element.children.map((header): Outcome => {
    const [name, value] = [textIn(header, 'key'), textIn(header, 'value')];
    if (name === undefined) return refused({ node: header }, 'unknown');
    return mapped(
      { node: header },
      site.host.entry('connector', 'header', { name, value: value ?? '' }),
    );
  });
};

/** Headers belong to the job beside them, wherever it stands among the extensions. */
const isJobNamed = ({ parent }: XmlNode): boolean =>
  (parent?.children ?? []).some(
    (sibling) => sibling.local === 'taskDefinition' && isPlainName(textIn(sibling, 'type') ?? ''),
  );
