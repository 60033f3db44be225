import type { Rule } from '../../rule.ts';

/** Choreographies describe partners; nothing of them runs here. */
export const supportChoreography: Rule = {
  name: 'support/choreography',
  level: 'E',
  appliesTo: ['bpmn:Choreography', 'bpmn:ChoreographyActivity'],
  sketch: true,
  check: (element, report) => report(element, ''),
};
