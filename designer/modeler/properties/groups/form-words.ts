import type { Component } from '../../../../engine/forms/component.ts';
import type { FormSchema } from '../../../../engine/forms/schema.ts';

export interface Leaf {
  readonly path: string;
  readonly label: string;
}

export const titleOf = ({ label, properties }: FormSchema, english: boolean): string =>
  (english && properties?.['bh:labelEn']) || label || '';

/** The fields of a form that hold a value, groups joined with dots, rows taken as one field. */
export const leavesOf = (schema: FormSchema, english: boolean): readonly Leaf[] =>
  schema.components.flatMap((component) => leavesIn(component, '', english));

const leavesIn = (component: Component, prefix: string, english: boolean): readonly Leaf[] => {
  switch (component.type) {
    case 'text':
    case 'separator':
      return [];
    case 'group': {
      const inner = component.key === undefined ? prefix : `${prefix}${component.key}.`;
      return component.components.flatMap((child) => leavesIn(child, inner, english));
    }
    default: {
      const label = (english && component.properties?.['bh:labelEn']) || component.label;
      return [{ path: `${prefix}${component.key}`, label }];
    }
  }
};
