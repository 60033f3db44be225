import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { isOpen, type Component } from '../../../engine/forms/component.ts';
import { createEvaluateField } from '../../../engine/forms/evaluate-field.ts';
import { surroundings, validate } from '../../../engine/forms/validate.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';
import { loadTemplate, TEMPLATES, type Template } from './load-template.ts';

const NOW = Date.parse('2026-03-02T01:00:00Z');
const evaluate = createEvaluateField(createEvaluate(), NOW, nationalCalendar());
const templates = await Promise.all(TEMPLATES.map(loadTemplate));

/** What of a form may become a variable: open leaves, lists and groups by their key. */
const openKeys = (components: readonly Component[]): string[] =>
  components.flatMap((component) => {
    if (component.type === 'text' || component.type === 'separator') return [];
    if (component.type === 'group' && component.key === undefined) {
      return openKeys(component.components);
    }
    if (component.type === 'group' || component.type === 'dynamiclist')
      return [component.key ?? ''];
    return isOpen(component) ? [component.key] : [];
  });

/** Every condition, with the fields it can see. */
const conditionsIn = (components: readonly Component[], around: Variables): Json[] =>
  components.flatMap((component) => {
    const hide = component.conditional?.hide;
    const inside =
      'components' in component
        ? conditionsIn(component.components, {
            ...around,
            ...surroundings(component.components, {}),
          })
        : [];
    return [...(hide === undefined ? [] : [evaluate(hide, around) ?? hide]), ...inside];
  });

const formOf = ({ model, forms }: Template, element: string) =>
  forms[model.elements[element]?.form ?? ''];

describe.each(templates)('$id', (template) => {
  it('hides and shows by conditions that say yes or no, even before anything is filled in', () => {
    for (const [name, { components }] of Object.entries(template.forms)) {
      const around = { ...surroundings(components, {}), outcome: null };
      for (const answer of conditionsIn(components, around)) {
        expect(typeof answer, `${name}: ${String(answer)}`).toBe('boolean');
      }
    }
  });

  it('answers in its scenarios only what a form lets through', () => {
    for (const { name, json } of template.scenarios) {
      const { answers } = json as { answers: Record<string, { complete: Variables }[]> };
      for (const [element, given] of Object.entries(answers)) {
        expect(template.model.elements[element], `${name}: ${element}`).toBeDefined();
        const form = formOf(template, element);
        if (!form) continue;
        const allowed = new Set([...openKeys(form.components), 'outcome']);
        const astray = given.flatMap(({ complete }) =>
          Object.keys(complete).filter((key) => !allowed.has(key)),
        );
        expect(astray, `${name}: ${element}`).toEqual([]);
      }
    }
  });

  it('refuses a hand-over without its three mandates, field by field', () => {
    const handOvers = ['H_Dispatch', 'H_Redispatch', 'C_StreetRefer', 'P_Confirm'];
    const there = handOvers.filter((element) => formOf(template, element));
    expect(there.length).toBe(3);
    for (const element of there) {
      const schema = formOf(template, element)!;
      const outcome = element === 'P_Confirm' ? 'STREET' : null;
      const errors = validate({ schema, rights: {}, values: {}, outcome, evaluate });
      const missing = errors.map(({ key }) => key);
      expect(missing).toEqual(
        expect.arrayContaining(['leadUnit', 'deadline', 'deputyParticipation']),
      );
    }
  });
});
