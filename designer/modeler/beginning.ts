import type { ModdleElement } from './canvas-types.ts';
import type { FieldFault } from './field-faults.ts';
import { isA, listOf } from './model.ts';

/** Why this receive task or event gateway cannot begin a case (`activity/receive`, `gateway/event`). */
export const beginningFault = (element: ModdleElement): FieldFault | null => {
  if (listOf(element, 'incoming').length > 0) return 'beginIncoming';
  return element.$parent && isA(element.$parent, 'bpmn:Process') ? null : 'beginLevel';
};
