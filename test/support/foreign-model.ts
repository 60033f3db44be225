import { importModel, type Imported } from '../../engine/compiler/import/import-model.ts';

const NAMESPACES = {
  camunda: 'http://camunda.org/schema/1.0/bpmn',
  zeebe: 'http://camunda.org/schema/zeebe/1.0',
} as const;
export type ForeignEngine = keyof typeof NAMESPACES;

/** A file of another engine around some elements; `outside`: beside the process. */
export const foreignModel = (engine: ForeignEngine, inside: string, outside = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:${engine}="${NAMESPACES[engine]}" id="file" targetNamespace="urn:test">
  <bpmn:process id="main" isExecutable="true">
${inside}
  </bpmn:process>
${outside}</bpmn:definitions>
`;

export const imported = (xml: string | Uint8Array): Imported & { readonly ok: true } => {
  const found = importModel(xml);
  if (!found.ok) throw new Error(`Expected a readable file, but: ${found.problems[0]?.en ?? ''}`);
  return found;
};

/** What stands in a file after the import, what was told about it, what is left to do. */
export interface ForeignCase {
  readonly what: string;
  readonly inside: string;
  readonly outside?: string;
  readonly gives?: readonly string[];
  readonly drops?: readonly string[];
  /** Pieces that stay in the file, and a word of the sentence that names their replacement. */
  readonly refuses?: readonly (readonly [piece: string, replacement: RegExp])[];
}
