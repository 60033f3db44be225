import type { Rule } from '../../rule.ts';
import { componentsOf, formOf, type Component } from './steps.ts';

const HAND_OVER_FORMS = ['dispatch', 'referral', 'ticket-confirm'];
const MANDATES = ['leadUnit', 'deadline', 'deputyParticipation'];

/** domain.md §14 R3: no hand-over without lead unit, deadline and the deputy's part (三明确). */
export const countyMandates: Rule = {
  name: 'county/R3',
  level: 'B',
  appliesTo: 'bpmn:UserTask',
  executableOnly: true,

  check(task, report, { resources }) {
    const ref = formOf(task) ?? '';
    const schema = HAND_OVER_FORMS.includes(ref) ? resources.forms?.[ref] : undefined;
    if (schema === undefined) return;
    const demanded = componentsOf(schema).filter(({ validate }) => isDemanding(validate));
    const missing = MANDATES.filter((mandate) => !demanded.some(({ key }) => key === mandate));
    if (missing.length > 0) report(task, '', { form: ref, actual: missing.join(', ') });
  },
};

const isDemanding = ({ required, minItems, minSelected }: Component['validate']): boolean =>
  required === true || Number(minItems) > 0 || Number(minSelected) > 0;
