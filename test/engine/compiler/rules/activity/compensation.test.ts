import { activityCompensation } from '../../../../../engine/compiler/rules/activity/compensation.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(activityCompensation, {
  valid: [
    'in-order.bpmn',
    'content-is-undone.bpmn',
    'own-event-sub-process.bpmn',
    'from-an-event-sub-process.bpmn',
    'called-elsewhere.bpmn',
    'called-with-content.bpmn',
    'association-in-the-collaboration.bpmn',
    'looped.bpmn',
  ],
  invalid: [
    { file: 'unassociated.bpmn', problems: [{ elementId: 'ua', line: 9 }] },
    { file: 'nothing-to-undo.bpmn', problems: [{ elementId: 't', line: 6 }] },
    { file: 'out-of-sight.bpmn', problems: [{ elementId: 't', line: 11 }] },
    { file: 'handler-is-an-event-sub-process.bpmn', problems: [{ elementId: 'ua', line: 10 }] },
    { file: 'two-associations.bpmn', problems: [{ elementId: 'ua', line: 13 }] },
    { file: 'beside-an-inner-event.bpmn', problems: [{ elementId: 't', line: 10 }] },
    { file: 'called-without-content.bpmn', problems: [{ elementId: 't', line: 6 }] },
  ],
});
