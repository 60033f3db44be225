import type { WidgetProps } from './widgets.ts';

type Shared = Pick<WidgetProps, 'required' | 'invalid' | 'describedBy'>;

/** What every control says to a reader, whatever it is drawn with. */
export const ariaOf = ({ required, invalid, describedBy }: Shared) => ({
  ...(required ? { 'aria-required': true } : {}),
  ...(invalid ? { 'aria-invalid': true } : {}),
  ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
});

export const textOf = (value: WidgetProps['value']): string =>
  typeof value === 'string' ? value : '';

export const listOf = (value: WidgetProps['value']): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
