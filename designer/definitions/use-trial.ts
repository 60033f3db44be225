import { useCallback, useMemo, useState } from 'react';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { Marks } from '../modeler/marks.ts';

/** Whether the draft is being tried out, and where that run stands. */
export interface Trial {
  readonly open: boolean;
  /** The soundness problem whose run is played; null: a run of one's own. */
  readonly problem: Problem | null;
  readonly round: number; // grows with each problem that is played
  readonly marks: Marks | null;
  toggle(): void;
  play(problem: Problem): void;
  mark(marks: Marks | null): void;
}
type Shown = Pick<Trial, 'open' | 'problem' | 'round'>;

export const useTrial = (): Trial => {
  const [shown, setShown] = useState<Shown>({ open: false, problem: null, round: 0 });
  const [marks, mark] = useState<Marks | null>(null);
  const toggle = useCallback(
    () => setShown(({ open, round }) => ({ open: !open, problem: null, round })),
    [],
  );
  const play = useCallback(
    (problem: Problem) => setShown(({ round }) => ({ open: true, problem, round: round + 1 })),
    [],
  );
  return useMemo(() => ({ ...shown, marks, toggle, play, mark }), [shown, marks, toggle, play]);
};
