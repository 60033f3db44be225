import { useEffect, useRef } from 'react';
import type { Problem } from '../../engine/compiler/problems.ts';
import { worstFirst } from '../modeler/severity.ts';

interface DesignKeys {
  readonly problems: readonly Problem[];
  readonly locate: (problem: Problem) => void;
  readonly save: () => void;
  readonly tryOut: () => void;
}

/** F8 and Shift F8 go from problem to problem, worst first; Ctrl S saves at once; Ctrl Enter tries the draft out. */
export const useDesignKeys = (keys: DesignKeys): void => {
  const latest = useRef(keys);
  const at = useRef(-1);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F8') {
        event.preventDefault();
        const located = worstFirst(latest.current.problems).filter(({ elementId }) => elementId);
        if (located.length === 0) return;
        at.current = (at.current + (event.shiftKey ? -1 : 1) + located.length) % located.length;
        const problem = located[at.current];
        if (problem) latest.current.locate(problem);
      }
      if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current.save();
      }
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current.tryOut();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
