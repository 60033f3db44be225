import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { Editor } from './editor.ts';
import { isA } from './model.ts';
import { paintRun } from './paint-run.ts';
import { stationsOf, type Station } from './run-to-fault.ts';

/** 看反例: the run to a problem that is shown, and the station it is at. */
export interface ShownRun {
  readonly problem: Problem;
  readonly stations: readonly Station[];
  readonly at: number;
}
export interface RunControl {
  readonly shown: ShownRun | null;
  show(problem: Problem): void;
  go(at: number): void;
  close(): void;
}

/** Shows one run at a time; the next edit takes it off, because it may be true no longer. */
export const useRun = (editor: Editor | null): RunControl => {
  const [shown, setShown] = useState<(ShownRun & { readonly editor: Editor }) | null>(null);
  const current = shown !== null && shown.editor === editor ? shown : null;

  useEffect(() => editor?.onChanged(() => setShown(null)), [editor]);
  useEffect(
    () => (current ? paintRun(current.editor, current.stations, current.at) : undefined),
    [current],
  );
  const show = useCallback(
    (problem: Problem) => {
      const { path, elementId } = problem;
      if (!editor || !path || elementId === null) return;
      const isFlow = (id: string): boolean => {
        const drawn = editor.element(id);
        return drawn !== undefined && isA(drawn.businessObject, 'bpmn:SequenceFlow');
      };
      setShown({ editor, problem, stations: stationsOf(path, elementId, isFlow), at: 0 });
    },
    [editor],
  );
  const go = useCallback(
    (at: number) => setShown((run) => (run?.stations[at] ? { ...run, at } : run)),
    [],
  );
  const close = useCallback(() => setShown(null), []);
  return useMemo(() => ({ shown: current, show, go, close }), [current, show, go, close]);
};
