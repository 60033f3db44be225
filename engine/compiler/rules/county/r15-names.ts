import { extension, is, isGateway, nameOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** domain.md §14 R15: people read Chinese and English names; an end names its result. */
export const countyReadable: Rule = {
  name: 'county/R15',
  level: 'A',
  appliesTo: ['bpmn:Process', 'bpmn:Activity', 'bpmn:Event', 'bpmn:Participant', 'bpmn:Lane'],

  check(element, report, { resources }) {
    if (!resources.terms || isGateway(element)) return;
    const isNamed = nameOf(element) !== undefined;
    if (!isNamed) report(element, is(element, 'EndEvent') ? 'result' : 'zh');
    if (extension(element, 'nameEn') === undefined) report(element, 'en');
  },
};
