import type { ModdleElement } from 'bpmn-moddle';
import { elementsOf, is, isExecutable } from './model.ts';

/**
 * A process that is documentation is never deployed; a simulation runs it where its scenario names
 * it or the file has no other (bpmn.md §1.5). From here on it is judged as what runs.
 */
export const rehearse = (definitions: ModdleElement, named: string | null): void => {
  const processes = elementsOf(definitions, 'rootElements').filter((root) => is(root, 'Process'));
  const meant = processes.find(({ id }) => processes.length === 1 || id === named);
  if (meant && !isExecutable(meant)) meant.set('isExecutable', undefined);
};
