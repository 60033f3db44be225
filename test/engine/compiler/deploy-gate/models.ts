import type { Resources } from '../../../../engine/compiler/options.ts';

/** A model with one fault: the rule that finds it, the element to change, and its line. */
export interface BrokenModel {
  readonly what: string;
  readonly rule: string;
  readonly elementId: string | null;
  readonly line: number;
  readonly xml: string | Uint8Array;
  readonly resources?: Resources;
}

/** A model that may look odd and is right: no rule refuses it. */
export interface SoundModel {
  readonly what: string;
  readonly xml: string | Uint8Array;
  /** With it, nothing blocks its publication either. */
  readonly resources?: Resources;
}

/** Stands at the end of the line the problem must name. */
const MARK = '◀';

const DEFINITIONS = [
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bh="urn:bihuan:bpmn:1" xmlns:xsd="http://www.w3.org/2001/XMLSchema"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'id="file" targetNamespace="urn:county:test">',
].join(' ');

/**
 * What a reader sees is the model: the content of one executable process `p`, the content of a
 * file, or, beginning with its root, a whole file. The wrapping takes no line of its own.
 */
export const fileOf = (model: string): string => {
  const text = model.replace(/^\n/, '').trimEnd();
  if (/^\s*(<\?xml|<(\w+:)?definitions\b)/.test(text)) return text;
  const isFile = /<(process|collaboration|global\w+Task|choreography)\b/.test(text);
  return isFile
    ? `${DEFINITIONS}${text}</definitions>`
    : `${DEFINITIONS}<process id="p" isExecutable="true">${text}</process></definitions>`;
};

export const broken = (
  rule: string,
  elementId: string | null,
  what: string,
  model: string,
  resources?: Resources,
): BrokenModel => {
  const marked = fileOf(model);
  const before = marked.slice(0, Math.max(0, marked.indexOf(MARK)));
  return {
    ...{ what, rule, elementId, line: before.split('\n').length },
    xml: marked.replace(MARK, ''),
    ...(resources ? { resources } : {}),
  };
};

/** For what cannot be written as text: bytes, and files too long to read. */
export const brokenFile = (
  rule: string,
  what: string,
  xml: string | Uint8Array,
  at: { readonly elementId?: string; readonly line?: number } = {},
): BrokenModel => ({ what, rule, elementId: at.elementId ?? null, line: at.line ?? 1, xml });

export const sound = (what: string, model: string, resources?: Resources): SoundModel => ({
  what,
  xml: fileOf(model),
  ...(resources ? { resources } : {}),
});
