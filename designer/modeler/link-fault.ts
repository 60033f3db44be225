import type { ModdleElement } from './canvas-types.ts';
import { definitionKind, definitionsOf } from './event-definitions.ts';
import type { FieldFault } from './field-faults.ts';
import { isA, listOf, textOf } from './model.ts';

/** In one container a name has one place where it goes on, and places that lead there (`event/link`). */
export const linkFault = (event: ModdleElement, name: string): FieldFault | null => {
  if (name.trim() === '') return 'linkUnnamed';
  const others = (event.$parent ? listOf(event.$parent, 'flowElements') : []).filter(
    (one) => one !== event && linkNames(one).includes(name),
  );
  const catches = others.filter((one) => isA(one, 'bpmn:CatchEvent')).length;
  if (isA(event, 'bpmn:CatchEvent')) {
    if (catches > 0) return 'linkTwice';
    return others.length > 0 ? null : 'linkNowhere';
  }
  return catches > 0 ? null : 'linkNowhere';
};

const linkNames = (event: ModdleElement): readonly string[] =>
  definitionsOf(event)
    .filter((definition) => definitionKind(definition) === 'link')
    .map((definition) => textOf(definition, 'name'));
