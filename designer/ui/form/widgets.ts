import type { ComponentType, ReactNode } from 'react';
import type { LeafField } from '../../../engine/forms/component.ts';
import type { Json } from '../../../engine/interpreter/values.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What every widget gets, whatever it is drawn with. */
export interface WidgetProps {
  readonly field: LeafField;
  readonly id: string;
  readonly labelId: string;
  readonly value: Json | undefined;
  readonly options: readonly Option[]; // of choices and pickers
  readonly required: boolean;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: Json) => void;
  readonly onBlur: () => void;
}
export type Widget = ComponentType<WidgetProps>;

export interface ButtonProps {
  readonly children: ReactNode;
  readonly label?: string; // where the text alone does not say what it is about
  readonly onPress: () => void;
  readonly disabled?: boolean;
}

/** One look of the form: antd in the office app, native controls in the light one. */
export interface WidgetSet {
  readonly line: Widget; // one line of text
  readonly text: Widget; // several lines, counted
  readonly number: Widget;
  readonly dateTime: Widget;
  readonly radios: Widget;
  readonly select: Widget;
  readonly checklist: Widget;
  readonly checkbox: Widget;
  readonly signature: Widget;
  readonly papers: Widget;
  readonly picker: Widget;
  readonly button: ComponentType<ButtonProps>;
}

export type WidgetKind = Exclude<keyof WidgetSet, 'button'>;

/** Which widget draws a field. */
export function widgetFor(field: LeafField, options: readonly Option[]): WidgetKind {
  const widget = field.properties?.['bh:widget'];
  switch (field.type) {
    case 'textarea':
      return 'text';
    case 'number':
      return 'number';
    case 'datetime':
      return 'dateTime';
    case 'checkbox':
      return 'checkbox';
    case 'checklist':
      return 'checklist';
    case 'radio':
      return 'radios';
    case 'select':
      if (widget !== undefined && DIRECTORY_WIDGETS.includes(widget)) return 'picker';
      return options.length > 0 && options.length <= MOST_RADIOS ? 'radios' : 'select';
    case 'filepicker':
      return widget === 'signature' ? 'signature' : 'papers';
    case 'textfield':
    case 'expression':
      return 'line';
  }
}

const DIRECTORY_WIDGETS = ['unit', 'person', 'deputy', 'case'];
const MOST_RADIOS = 5; // more are a list to open, because they push the form off the screen
