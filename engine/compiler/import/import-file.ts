import { compile } from '../compile.ts';
import type { Compilation } from '../compilation.ts';
import { completeDrawing } from '../layout/complete-drawing.ts';
import { parse } from '../parse.ts';
import type { Problem } from '../problems.ts';
import { kindNames } from '../sentences/kinds.ts';
import type { XmlNode } from '../xml-tree.ts';
import { importModel, type Imported } from './import-model.ts';

export type ImportedFile =
  | (Extract<Imported, { readonly ok: true }> & {
      /** What the canvas cannot show, or had to place by itself. */
      readonly drawing: readonly DrawingNote[];
      /** What a sketch needs before it is more than a drawing; the deploy gate asks more. */
      readonly sketch: Compilation;
    })
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface DrawingNote {
  readonly type: 'drawn' | 'undrawn';
  readonly elementId: string | null;
  readonly zh: string;
  readonly en: string;
}

/**
 * A file on its way into the designer: converted, then drawn where it was not. Refused is only
 * what no canvas could open; everything else is a draft with problems.
 */
export const importFile = async (input: string | Uint8Array): Promise<ImportedFile> => {
  const imported = importModel(input);
  if (!imported.ok) return imported;
  const sketch = await compile(imported.xml, { profile: 'sketch' });
  const broken = sketch.problems.filter(isUnreadable);
  const parsed = parse(imported.xml);
  if (broken.length > 0 || !parsed.ok)
    return { ok: false, problems: [...imported.problems, ...broken] };

  const { xml, drawn, undrawn } = await completeDrawing(parsed.document);
  const drawing = [...(drawn === 0 ? [] : [drawnNote(drawn)]), ...undrawn.map(undrawnNote)];
  return { ...imported, xml, drawing, sketch };
};

const isUnreadable = ({ rule, severity }: Problem): boolean =>
  severity === 'error' && rule.startsWith('xml/');

const drawnNote = (count: number): DrawingNote => ({
  type: 'drawn',
  elementId: null,
  zh: `文件中没有位置的 ${count} 个图形和连线已自动排布`,
  en: `${count} shapes and lines without a place in the file were laid out`,
});

const undrawnNote = (node: XmlNode): DrawingNote => {
  const valueOf = (local: string): string | undefined =>
    node.attributes.find(({ name }) => name === local)?.value;
  const kind = kindNames[node.local] ?? { zh: node.local, en: node.local };
  const id = valueOf('id') ?? '';
  const name = valueOf('name') ?? id;
  return {
    type: 'undrawn',
    elementId: id,
    zh: `${kind.zh}「${name}」不能自动排布，仍保留在文件中，但图上看不到`,
    en: `${kind.en} "${name}" could not be laid out; it stays in the file, but the diagram does not show it`,
  };
};
