import { useEffect, useMemo, useRef, useState } from 'react';
import type { Resources } from '../../engine/compiler/options.ts';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import type { CheckAnswer, CheckRequest } from './compiler.worker.ts';
import type { Editor } from './editor.ts';

const QUIET_MS = 300; // a check while somebody draws a line would be about half a line

export type Checked =
  | { readonly state: 'checking'; readonly problems: readonly Problem[] }
  | { readonly state: 'checked'; readonly problems: readonly Problem[] }
  | { readonly state: 'failed'; readonly problems: readonly Problem[]; readonly reason: string };

/** Compiles what is drawn after each pause; only the answer to the latest question counts. */
export const useProblems = (editor: Editor | null, resources: DesignResources): Checked => {
  const [checked, setChecked] = useState<Checked>({ state: 'checking', problems: [] });
  const sequence = useRef(0);
  const county = useMemo(() => compilerResources(resources), [resources]);

  useEffect(() => {
    if (!editor) return;
    const worker = new Worker(new URL('./compiler.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.sequence !== sequence.current) return;
      setChecked((before) =>
        data.ok
          ? { state: 'checked', problems: data.problems }
          : { state: 'failed', problems: before.problems, reason: data.reason },
      );
    });
    worker.addEventListener('error', ({ message }) =>
      setChecked((before) => ({ state: 'failed', problems: before.problems, reason: message })),
    );
    const check = async () => {
      const asked = ++sequence.current;
      setChecked(({ problems }) => ({ state: 'checking', problems }));
      const request: CheckRequest = { sequence: asked, xml: await editor.xml(), resources: county };
      worker.postMessage(request);
    };
    let timer = window.setTimeout(() => void check(), 0);
    const stop = editor.onChanged(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void check(), QUIET_MS);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
      worker.terminate();
    };
  }, [editor, county]);
  return checked;
};

const compilerResources = (resources: DesignResources): Resources => ({
  forms: resources.forms,
  terms: Object.keys(resources.terms),
  ladders: Object.keys(resources.ladders),
  lists: Object.keys(resources.lists),
  roles: resources.roles.map(({ id }) => id),
  jobTypes: resources.jobTypes,
});
