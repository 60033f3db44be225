import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import type { Names } from '../../../engine/http/contract/values.ts';
import type { ModdleElement } from '../canvas-types.ts';
import { isA, listOf, processOf, textOf } from '../model.ts';
import type { Choice } from './fields/choice-field.tsx';

/** What the panel offers, from the county's resources and from the drawing itself. */
export const namedChoices = (
  entries: readonly { readonly id: string; readonly name: Names }[],
  english: boolean,
): readonly Choice[] =>
  entries.map(({ id, name }) => ({ value: id, label: english ? name.en : name.zh }));

export const sheetChoices = (
  sheet: DesignResources['terms'],
  describe: (key: string) => string,
): readonly Choice[] => Object.keys(sheet).map((key) => ({ value: key, label: describe(key) }));

/** Steps of the same process that people do: what 与第 n 步相同 can point at. */
export const stepChoices = (element: ModdleElement, english: boolean): readonly Choice[] => {
  const process = processOf(element);
  return process
    ? peopleSteps(process)
        .filter((step) => step.id !== element.id)
        .map((step) => ({ value: step.id, label: nameOf(step, english) }))
    : [];
};

const peopleSteps = (container: ModdleElement): readonly ModdleElement[] =>
  listOf(container, 'flowElements').flatMap((child) => {
    if (isA(child, 'bpmn:SubProcess')) return peopleSteps(child);
    return isA(child, 'bpmn:UserTask', 'bpmn:ManualTask') ? [child] : [];
  });

/** What people read: the English name where the page is English and there is one, else the id. */
export const nameOf = (element: ModdleElement, english: boolean): string =>
  (english && textOf(element, 'bh:nameEn')) || textOf(element, 'name') || element.id;
