import type { ModdleElement } from 'bpmn-moddle';
import { extensionElement, textOf } from './model.ts';

/** What `bh:assignment` of a task says under one of its words: `role`, `unit`, `notSameAs`. */
export const assignment = (task: ModdleElement, word: string): string | undefined => {
  const said = extensionElement(task, 'Assignment');
  return said && textOf(said, word);
};
