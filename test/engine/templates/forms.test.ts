import { describe, expect, it } from 'vitest';
import { keysOf, type Component } from '../../../engine/forms/component.ts';
import { formSchema } from '../../../engine/forms/schema.ts';
import { loadTemplate, TEMPLATES, type Template } from './load-template.ts';

/** A variable of this name would stand in front of the FEEL function in every expression. */
const FEEL_FUNCTIONS = [
  'date',
  'time',
  'count',
  'string',
  'number',
  'sum',
  'min',
  'max',
  'duration',
  'now',
  'today',
  'append',
  'sort',
];
const CHINESE = /[一-鿿]/;

const templates = await Promise.all(TEMPLATES.map(loadTemplate));

const everyComponent = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [
    component,
    ...('components' in component ? everyComponent(component.components) : []),
  ]);

const usedForms = ({ model }: Template): string[] =>
  Object.values(model.elements).flatMap(({ form }) => (form === undefined ? [] : [form]));

/** The codes a form's conditions speak of. */
const codesAskedFor = (components: readonly Component[]): string[] =>
  everyComponent(components).flatMap(({ conditional }) => {
    const asked = /outcome (?:=|in) \(?((?:"[A-Z_]+"(?:, )?)+)\)?/.exec(
      conditional?.hide ?? '',
    )?.[1];
    return asked === undefined
      ? []
      : [...asked.matchAll(/"([A-Z_]+)"/g)].map(([, code = '']) => code);
  });

describe.each(templates)('$id', (template) => {
  const forms = Object.entries(template.forms);

  it('reads every form', () => {
    for (const [name, form] of forms) {
      const read = formSchema.safeParse(form);
      expect(read.success, `${name}: ${JSON.stringify(read.error?.issues)}`).toBe(true);
      expect(form.id).toBe(name);
    }
  });

  it('ships exactly the forms the model uses', () => {
    expect(forms.map(([name]) => name).sort()).toEqual([...new Set(usedForms(template))].sort());
  });

  it('labels every field in both languages', () => {
    for (const [name, form] of forms) {
      for (const component of everyComponent(form.components)) {
        if (component.type === 'separator' || component.type === 'text') continue;
        const place = `${name}: ${component.label}`;
        expect(component.label, place).toMatch(CHINESE);
        if (component.type === 'dynamiclist' || component.type === 'group') continue;
        expect(component.properties?.['bh:labelEn'], place).not.toMatch(CHINESE);
        for (const { label, labelEn } of 'values' in component ? (component.values ?? []) : []) {
          expect(label, place).toBeTruthy();
          expect(labelEn, place).toBeTruthy();
        }
      }
    }
  });

  it('says of every field what kind of data it takes, and of personal data what for', () => {
    for (const [name, form] of forms) {
      for (const component of everyComponent(form.components)) {
        if (['dynamiclist', 'group', 'text', 'separator'].includes(component.type)) continue;
        const dataClass = component.properties?.['bh:class'];
        const place = `${name}: ${component.label}`;
        expect(dataClass, place).toBeDefined();
        if (dataClass === 'personal' || dataClass === 'sensitive') {
          expect(component.properties?.['bh:purpose'], place).toBeTruthy();
        }
      }
    }
  });

  it('has no field that hides a FEEL function', () => {
    for (const [name, form] of forms) {
      const keys = keysOf(form.components);
      expect(
        keys.filter((key) => FEEL_FUNCTIONS.includes(key)),
        name,
      ).toEqual([]);
    }
  });

  it('asks for the outcomes its tasks offer, and for no other', () => {
    for (const [name, form] of forms) {
      const offered = template.model.plans.flatMap(({ nodes }) =>
        Object.values(nodes).flatMap((node) =>
          node.kind === 'userTask' && node.form?.ref === name ? node.outcomes : [],
        ),
      );
      const astray = codesAskedFor(form.components).filter((code) => !offered.includes(code));
      expect(astray, name).toEqual([]);
    }
  });
});
