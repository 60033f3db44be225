import { useEffect, useMemo, useState } from 'react';
import { exceededProblem, MOST_COST } from '../../engine/compiler/exceeded.ts';
import type { Problem } from '../../engine/compiler/problems.ts';
import { resourcesOf } from '../../engine/compiler/resources-of.ts';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import type { CheckAnswer, CheckRequest } from './compiler.worker.ts';
import type { Editor } from './editor.ts';
import { createKillableWorker } from './killable-worker.ts';

const QUIET_MS = 300; // a check while somebody draws a line would be about half a line

/** What was found before stays in sight until there is another answer. */
export type Checked =
  | { readonly state: 'checking' | 'checked'; readonly problems: readonly Problem[] }
  | { readonly state: 'ended'; readonly problems: readonly Problem[]; readonly seconds: number }
  | { readonly state: 'failed'; readonly problems: readonly Problem[]; readonly reason: string };

/** Compiles what is drawn after each pause; a check that would not end is ended. */
export const useProblems = (
  editor: Editor | null,
  resources: DesignResources,
  template: string | null,
): Checked => {
  const [checked, setChecked] = useState<Checked>({ state: 'checking', problems: [] });
  const county = useMemo(() => resourcesOf(resources), [resources]);

  useEffect(() => {
    if (!editor) return;
    const worker = createKillableWorker<CheckRequest, CheckAnswer>({
      start: () => new Worker(new URL('./compiler.worker.ts', import.meta.url), { type: 'module' }),
      milliseconds: MOST_COST.seconds * 1_000,
      onAnswer: (answer) =>
        setChecked(({ problems }) =>
          answer.ok
            ? { state: 'checked', problems: answer.problems }
            : { state: 'failed', problems, reason: answer.reason },
        ),
      onOverTime: () => setChecked(ended),
      onFailed: (reason) => setChecked(({ problems }) => ({ state: 'failed', problems, reason })),
    });
    const check = async () => {
      setChecked(({ problems }) => ({ state: 'checking', problems }));
      worker.ask({ xml: await editor.xml(), resources: county, template });
    };
    let timer = window.setTimeout(() => void check(), 0);
    const stop = editor.onChanged(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void check(), QUIET_MS);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
      worker.dispose();
    };
  }, [editor, county, template]);
  return checked;
};

/** The server would refuse it for the same reason, and says so with the same words. */
const ended = ({ problems }: Checked): Checked => {
  const exceeded = exceededProblem('time');
  const others = problems.filter(({ zh }) => zh !== exceeded.zh);
  return { state: 'ended', problems: [exceeded, ...others], seconds: MOST_COST.seconds };
};
