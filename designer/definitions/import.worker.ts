import { compile } from '../../engine/compiler/compile.ts';
import { importFile, type ImportedFile } from '../../engine/compiler/import/import-file.ts';
import type { Problem } from '../../engine/compiler/problems.ts';
import { READY } from '../modeler/killable-worker.ts';

/** The import of the server, off the page's thread and before anything is sent. */
export interface ImportRequest {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}
export type ImportAnswer = { readonly sequence: number } & (
  | { readonly type: 'read'; readonly file: ReadFile; readonly others: readonly Problem[] }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly type: 'failed'; readonly reason: string }
);
export type ReadFile = Omit<Extract<ImportedFile, { readonly ok: true }>, 'sketch'>;

const answer = (message: ImportAnswer): void => postMessage(message);

const read = async ({ sequence, bytes }: ImportRequest): Promise<ImportAnswer> => {
  const file = await importFile(bytes);
  if (!file.ok) return { sequence, type: 'refused', problems: file.problems };
  const { sketch: _sketch, ...told } = file;
  const { problems } = await compile(file.xml, { profile: 'deploy' });
  const others = problems.filter(({ rule }) => rule !== 'import/pending');
  return { sequence, type: 'read', file: told, others };
};

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  read(data).then(answer, (error: unknown) =>
    answer({ sequence: data.sequence, type: 'failed', reason: String(error) }),
  );
});
postMessage(READY);
