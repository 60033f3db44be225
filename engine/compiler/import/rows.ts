import type { Json } from '../../interpreter/values.ts';
import type { XmlNode } from '../xml-tree.ts';
import type { Host } from './host.ts';
import { isJuel } from './juel.ts';
import { LANGUAGES, onlyName, type Language } from './language.ts';
import {
  dropped,
  mapped,
  refused,
  type Dropped,
  type Engine,
  type Outcome,
  type Piece,
  type Refused,
} from './outcome.ts';
import type { XmlEdit } from './xml-edit.ts';

/** Where a piece of another engine stands, and what may be written for it. */
export interface Site {
  readonly engine: Engine;
  readonly language: Language;
  /** The element of BPMN it belongs to. */
  readonly node: XmlNode;
  readonly host: Host;
  readonly document: ForeignDocument;
  readonly edit: XmlEdit;
}

/** The rest of the file, for what one element cannot say alone. */
export interface ForeignDocument {
  hostOf(node: XmlNode): Host;
  /** The events and tasks that wait for a message. */
  listenersTo(messageId: string): readonly XmlNode[];
  /** Names of the variable that tells who began a case. */
  readonly initiators: ReadonlySet<string>;
  /** Elements with an assignee of Camunda 7. */
  readonly assigned: readonly XmlNode[];
  /** Forms that stood in the file, by the reference they get. */
  readonly forms: Map<string, Json>;
}

/** What becomes of an attribute, by its name; of an element among the extensions. */
export type AttributeRow = (value: string, piece: Piece, site: Site) => Outcome;
export type ElementRow = (element: XmlNode, site: Site) => readonly Outcome[];

export const siteAt = (
  engine: Engine,
  node: XmlNode,
  document: ForeignDocument,
  edit: XmlEdit,
): Site => ({
  ...{ engine, node, document, edit },
  language: LANGUAGES[engine],
  host: document.hostOf(node),
});

export const drop =
  (why: Dropped): AttributeRow =>
  (_value, piece) =>
    dropped(piece, why);

export const refuse =
  (why: Refused): AttributeRow =>
  (_value, piece) =>
    refused(piece, why);

export const dropWhole =
  (why: Dropped): ElementRow =>
  (node) => [dropped({ node }, why)];

export const refuseWhole =
  (why: Refused): ElementRow =>
  (node) => [refused({ node }, why)];

/** Written, unless our own vocabulary says something there already. */
export const given = (piece: Piece, became: string | null): Outcome =>
  became === null ? refused(piece, 'twice') : mapped(piece, became);

/** A `bh` attribute of the same meaning; plain text is a name. */
export const toAttribute =
  (name: string, read: keyof Language | 'text' = 'text'): AttributeRow =>
  (value, piece, { host, language }) => {
    const written = read === 'text' ? value : language[read](value);
    return written === null
      ? refused(piece, 'expression')
      : given(piece, host.attribute(name, written));
  };

/** An attribute of one of our extension elements. */
export const toExtension =
  (extension: string, name: string, read: keyof Language = 'value'): AttributeRow =>
  (value, piece, { host, language }) => {
    const written = language[read](value);
    return written === null
      ? refused(piece, 'expression')
      : given(piece, host.extension(extension, { [name]: written }));
  };

/** Candidates: one group is a role, everything else a list of people and roles. */
export const toCandidates =
  (kind: 'user' | 'role'): AttributeRow =>
  (value, piece, { host, language }) => {
    const role =
      kind === 'role' && host.said('assignment', 'role') === undefined ? onlyName(value) : null;
    if (role !== null) return given(piece, host.extension('assignment', { role }));
    const list = language.list(value);
    return list === null
      ? refused(piece, 'expression')
      : given(piece, host.list('assignment', 'expression', list));
  };

const JOBS = ['serviceTask', 'sendTask', 'businessRuleTask'];

/** Where a job of the host may stand. */
export const mayHaveJob = ({ node }: Site): boolean => JOBS.includes(node.local);

export const isPlainName = (text: string): boolean =>
  text.trim() !== '' && !/^=|[$#]\{/.test(text.trim());

/** The kind of job is a name of our catalog, never computed. */
export const toJobType: AttributeRow = (value, piece, site) => {
  if (!mayHaveJob(site)) return refused(piece, 'job');
  if (!isPlainName(value)) return refused(piece, 'jobType');
  return given(piece, site.host.extension('connector', { type: value.trim() }));
};

/** How a reference is bound; where none can be converted there is nothing to bind. */
export const toBinding =
  (extension: string, references: readonly string[]): AttributeRow =>
  (value, piece, { host }) =>
    piecesOf(piece.node).some(
      ({ attribute }) =>
        attribute && references.includes(attribute.local) && !isJuel(attribute.value),
    )
      ? given(
          piece,
          host.extension(extension, { binding: value === 'latest' ? 'latest' : 'deployment' }),
        )
      : dropped(piece, 'version');

export const piecesOf = (node: XmlNode): readonly Piece[] =>
  node.attributes.map((attribute) => ({ node, attribute }));
