import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { TermFields } from './term-fields.tsx';

/** The term of a step: due date and reminders; it interrupts nothing. */
function Deadline() {
  const { element } = usePanel();
  return <TermFields owner={element} withLadder />;
}

export const deadline: Group = { key: 'deadline', Body: Deadline };
