import { compile } from '../../engine/compiler/compile.ts';
import type { Resources } from '../../engine/compiler/options.ts';
import type { Problem } from '../../engine/compiler/problems.ts';
import { READY } from './killable-worker.ts';

/** The compiler of the deploy gate, off the page's thread: typing never waits for a check. */
export interface CheckRequest {
  readonly xml: string;
  readonly resources: Resources;
  readonly template: string | null;
}
export type CheckAnswer =
  | { readonly ok: true; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly reason: string };

const answer = (message: CheckAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { xml, resources, template } = data;
  compile(xml, {
    profile: 'deploy',
    resources,
    now: Date.now(),
    ...(template === null ? {} : { template }),
  }).then(
    ({ problems }) => answer({ ok: true, problems }),
    (error: unknown) => answer({ ok: false, reason: String(error) }),
  );
});
postMessage(READY);
