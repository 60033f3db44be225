import type { Json } from '../../interpreter/values.ts';
import { parse, type XmlDocument } from '../parse.ts';
import { byPlace, filled, type Params, type Place, type Problem } from '../problems.ts';
import { written } from '../reporter.ts';
import { kindNames } from '../sentences/kinds.ts';
import { BPMN } from '../vocabulary.ts';
import type { XmlNode } from '../xml-tree.ts';
import { changeSentences } from './change-sentences.ts';
import { convert } from './convert.ts';
import { ENGINES, engineOf, pieceText, type Engine, type Outcome } from './outcome.ts';

/** One thing the import did, as a reader of the file is told. */
export interface Change extends Place {
  readonly type: 'mapped' | 'dropped';
  readonly elementId: string | null;
  readonly elementName?: string;
  readonly was: string;
  readonly became: string | null;
  readonly zh: string;
  readonly en: string;
}

export type Imported =
  | {
      readonly ok: true;
      readonly engine: Engine | null; // null: nothing of an engine we convert
      readonly xml: string;
      readonly changes: readonly Change[];
      /** What must be replaced by hand (`import/pending`); places are those of the given file. */
      readonly problems: readonly Problem[];
      readonly forms: Readonly<Record<string, Json>>;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A model of Camunda 7 or 8 in our own vocabulary (bpmn.md §8). Never throws for a bad file: what
 * cannot be read at all is a located problem. Whether the result can be deployed says `compile`.
 */
export const importModel = (input: string | Uint8Array): Imported => {
  const parsed = parse(input);
  if (!parsed.ok) {
    const { sentence, params, place } = parsed.refusal;
    const problem = {
      ...written(sentence, { zh: params, en: params }, 'E'),
      elementId: null,
      ...place,
    };
    return { ok: false, problems: [problem] };
  }
  const { document } = parsed;
  const { engine, outcomes, text, forms } = convert(document);
  return {
    ok: true,
    ...{ engine, xml: text, forms },
    changes: outcomes.flatMap((outcome) =>
      outcome.type === 'refused' ? [] : [changeOf(outcome, document)],
    ),
    problems: outcomes
      .flatMap((outcome) => (outcome.type === 'refused' ? [problemOf(outcome, document)] : []))
      .toSorted(byPlace),
  };
};

/**
 * What the deploy gate says of a file that holds pieces another engine would execute, one problem
 * each. Notes for a drawing tool are none. `mustImport`: some of them an import would convert.
 */
export const pendingPieces = (
  document: XmlDocument,
): { readonly mustImport: boolean; readonly problems: readonly Problem[] } => {
  if (!Object.keys(ENGINES).some((uri) => document.text.includes(uri))) return NONE;
  const pending = convert(document).outcomes.filter(isPending);
  return {
    mustImport: pending.some(({ type }) => type !== 'refused'),
    problems: pending
      .slice(0, MOST_PROBLEMS)
      .map((outcome) =>
        outcome.type === 'refused'
          ? problemOf(outcome, document)
          : located(outcome, document, 'import/pending'),
      ),
  };
};

const NONE = { mustImport: false, problems: [] };
const MOST_PROBLEMS = 50; // beyond, the reader has enough; trust.md §4.1
const isPending = (outcome: Outcome): boolean =>
  isOfEngine(outcome) && !(outcome.type === 'dropped' && NOTES.has(outcome.why));
const NOTES: ReadonlySet<string> = new Set(['documentation', 'history', 'tasklist', 'followUp']);

const isOfEngine = ({ piece: { node, attribute } }: Outcome): boolean =>
  engineOf(node.uri) !== null || engineOf(attribute?.uri ?? null) !== null;

const problemOf = (
  outcome: Outcome & { readonly type: 'refused' },
  document: XmlDocument,
): Problem => located(outcome, document, `import/pending.${outcome.why}`);

const located = (outcome: Outcome, document: XmlDocument, sentence: string): Problem => {
  const { params, ...place } = placeOf(outcome, document);
  return { ...written(sentence, params, 'E'), ...place };
};

const changeOf = (
  outcome: Exclude<Outcome, { readonly type: 'refused' }>,
  document: XmlDocument,
): Change => {
  const { params, ...place } = placeOf(outcome, document);
  const became = outcome.type === 'mapped' ? outcome.became : null;
  const key = outcome.type === 'mapped' ? 'mapped' : `dropped.${outcome.why}`;
  const sentence = changeSentences[key] ?? { zh: '', en: '' };
  const more: Params = became === null ? {} : { became };
  return {
    type: outcome.type,
    ...place,
    ...{ was: pieceText(outcome.piece), became },
    zh: filled(sentence.zh, { ...params.zh, ...more }),
    en: filled(sentence.en, { ...params.en, ...more }),
  };
};

/** The start tag that carries the piece, and the element of BPMN a reader finds it at. */
const placeOf = ({ piece }: Outcome, document: XmlDocument) => {
  const owner = ownerOf(piece.node);
  const [id, name] = ['id', 'name'].map(
    (local) => owner.attributes.find((attribute) => attribute.name === local)?.value,
  );
  const kind = kindNames[owner.local] ?? { zh: owner.local, en: owner.local };
  const shown = name ?? id ?? owner.local;
  const actual = pieceText(piece);
  return {
    ...document.placeOf(piece.node.offset),
    elementId: id ?? null,
    ...(name === undefined ? {} : { elementName: name }),
    params: {
      zh: { element: `${kind.zh}「${shown}」`, actual },
      en: { element: `${kind.en} "${shown}"`, actual },
    },
  };
};

/** The nearest element of BPMN that has an id, definitions of events and loops left out. */
const ownerOf = (node: XmlNode): XmlNode => {
  let owner = node;
  while (owner.parent && !isOwner(owner)) owner = owner.parent;
  return owner;
};

const isOwner = ({ uri, local, attributes }: XmlNode): boolean =>
  uri === BPMN &&
  !/(EventDefinition|LoopCharacteristics|Expression)$/.test(local) &&
  attributes.some(({ name }) => name === 'id');
