import type { Component } from '../../engine/forms/component.ts';
import type { PreparedForm } from '../../engine/http/contract/form.ts';

export const NO_FORM: PreparedForm = {
  ref: 'none',
  hash: 'none',
  schema: { schemaVersion: 1, id: 'none', components: [] },
  rights: {},
  values: {},
  choices: {},
};

/** Who may not complete the task reads its form. */
export function formFor(form: PreparedForm | null, mayComplete: boolean): PreparedForm {
  if (!form) return NO_FORM;
  if (mayComplete) return form;
  const rights: PreparedForm['rights'] = {};
  for (const key of topKeys(form.schema.components)) rights[key] = 'read';
  return { ...form, rights };
}

const topKeys = (components: readonly Component[]): string[] =>
  components.flatMap((component) => {
    if ('key' in component && component.key !== undefined) return [component.key];
    return component.type === 'group' ? topKeys(component.components) : [];
  });

/** Whether the answer decides which fields are asked: then it is chosen first. */
export const mentionsOutcome = (components: readonly Component[]): boolean =>
  components.some(
    (component) =>
      /\boutcome\b/.test(component.conditional?.hide ?? '') ||
      ('components' in component && mentionsOutcome(component.components)),
  );
