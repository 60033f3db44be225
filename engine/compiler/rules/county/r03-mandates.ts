import { extensionElement, textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const HAND_OVER_FORMS = ['dispatch', 'referral', 'ticket-confirm'];
const MANDATES = ['leadUnit', 'deadline', 'deputyParticipation'];

/** domain.md §14 R3: no hand-over without lead unit, deadline and the deputy's part (三明确). */
export const countyMandates: Rule = {
  name: 'county/R3',
  level: 'B',
  appliesTo: 'bpmn:UserTask',
  executableOnly: true,

  check(task, report, { resources }) {
    const form = extensionElement(task, 'Form');
    const ref = (form && textOf(form, 'ref')) ?? '';
    const schema = HAND_OVER_FORMS.includes(ref) ? resources.forms?.[ref] : undefined;
    if (schema === undefined) return;
    const required = requiredKeys(schema);
    const missing = MANDATES.filter((mandate) => !required.has(mandate));
    if (missing.length > 0) report(task, '', { form: ref, actual: missing.join(', ') });
  },
};

/** Keys of mandatory components, at any depth of the schema. */
const requiredKeys = (schema: unknown): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      const { key, validate } = value;
      if (typeof key === 'string' && isRecord(validate) && isDemanding(validate)) found.add(key);
      Object.values(value).forEach(visit);
    }
  };
  visit(schema);
  return found;
};

const isDemanding = ({
  required,
  minItems,
  minSelected,
}: Readonly<Record<string, unknown>>): boolean =>
  required === true || Number(minItems) > 0 || Number(minSelected) > 0;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
