import { isA, referenceOf } from '../model.ts';
import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { flowCondition } from './groups/flow-condition.tsx';

/** 连线: a way out of a decision has a condition, any other has at most a name. */
export const sequenceFlow: Panel = (element) => {
  const source = referenceOf(element, 'sourceRef');
  return source && isA(source, 'bpmn:Gateway') ? [flowCondition] : [basics];
};
