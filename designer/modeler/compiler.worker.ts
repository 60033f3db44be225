import { compile } from '../../engine/compiler/compile.ts';
import type { Resources } from '../../engine/compiler/options.ts';
import type { Problem } from '../../engine/compiler/problems.ts';

/** The compiler of the deploy gate, off the page's thread: typing never waits for a check. */
export interface CheckRequest {
  readonly sequence: number;
  readonly xml: string;
  readonly resources: Resources;
}
export type CheckAnswer =
  | { readonly sequence: number; readonly ok: true; readonly problems: readonly Problem[] }
  | { readonly sequence: number; readonly ok: false; readonly reason: string };

const answer = (message: CheckAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { sequence, xml, resources } = data;
  compile(xml, { profile: 'deploy', resources }).then(
    ({ problems }) => answer({ sequence, ok: true, problems }),
    (error: unknown) => answer({ sequence, ok: false, reason: String(error) }),
  );
});
