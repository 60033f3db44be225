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

/** Components of a form that carry a value, at any depth of the schema. */
export const componentsOf = (schema: unknown): readonly Component[] => {
  const found: Component[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      const { key, validate } = value;
      if (typeof key === 'string')
        found.push({ key, validate: isRecord(validate) ? validate : {} });
      Object.values(value).forEach(visit);
    }
  };
  visit(schema);
  return found;
};
export interface Component {
  readonly key: string;
  readonly validate: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
