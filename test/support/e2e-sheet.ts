import type { Component } from '../../engine/forms/component.ts';
import { accessTo } from '../../engine/forms/rights.ts';
import type { PreparedForm } from '../../engine/http/contract/form.ts';

/** What a form says about its fields, by the path of one of them: `['deliverables', '0', 'ok']`. */
export interface Sheet {
  /** What a choice is called on the screen. */
  label(path: readonly string[], value: string): string;
  /** Whether the field is shown to be read only; such a one has no control. */
  isRead(path: readonly string[]): boolean;
}

export const readSheet = (
  form: PreparedForm,
  names: ReadonlyMap<string, string> = new Map(),
): Sheet => {
  return {
    label: (path, value) => {
      const named = form.choices[dotted(path)]?.find((choice) => choice.value === value);
      const component = componentAt(form.schema.components, path);
      const listed =
        component && 'values' in component
          ? component.values?.find((choice) => choice.value === value)
          : undefined;
      return named?.label ?? listed?.label ?? names.get(value) ?? value;
    },
    isRead: (path) => {
      const component = componentAt(form.schema.components, path);
      const isLocked = component !== undefined && 'readonly' in component && component.readonly;
      return isLocked === true || accessTo(form.rights, dotted(path)) !== 'edit';
    },
  };
};

const dotted = (path: readonly string[]): string => keysOf(path).join('.');
const keysOf = (path: readonly string[]): string[] => path.filter((step) => !/^\d+$/.test(step));

const componentAt = (
  components: readonly Component[],
  path: readonly string[],
): Component | undefined => {
  const [key, ...rest] = keysOf(path);
  for (const component of components) {
    const inside = 'components' in component ? component.components : [];
    if ('key' in component && component.key === key)
      return rest.length === 0 ? component : componentAt(inside, rest);
    if (component.type === 'group' && component.key === undefined) {
      const found = componentAt(inside, path);
      if (found) return found;
    }
  }
  return undefined;
};
