import type { ModdleElement } from 'bpmn-moddle';
import { allElements, extension, extensionElement, processOf, textOf } from '../../model.ts';

/** Steps as domain.md tells them: by the form they fill, and by the business event they record. */
export const formOf = (node: ModdleElement): string | undefined => {
  const form = extensionElement(node, 'Form');
  return form && textOf(form, 'ref');
};
export const records = (node: ModdleElement, event: string): boolean =>
  extension(node, 'anchor') === event;

/** A process that handles Suggestions: the statutory period runs from the dispatch it records. */
export const isSuggestionProcess = (node: ModdleElement): boolean => {
  const process = processOf(node);
  return process !== undefined && allElements(process).some((one) => records(one, 'dispatched'));
};
