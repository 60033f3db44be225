import { useCallback, useMemo, useState } from 'react';
import type { Marks } from '../modeler/marks.ts';

/** Whether the draft is being tried out, and where that run stands. */
export interface Trial {
  readonly open: boolean;
  readonly marks: Marks | null;
  toggle(): void;
  mark(marks: Marks | null): void;
}

export const useTrial = (): Trial => {
  const [open, setOpen] = useState(false);
  const [marks, mark] = useState<Marks | null>(null);
  const toggle = useCallback(() => setOpen((before) => !before), []);
  return useMemo(() => ({ open, marks, toggle, mark }), [open, marks, toggle]);
};
