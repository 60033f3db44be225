import { hasChoice, isA, referenceOf } from '../model.ts';
import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { flowCondition } from './groups/flow-condition.tsx';

/** 连线: a way out of what chooses has a condition, any other has at most a name. */
export const sequenceFlow: Panel = (element) => {
  const source = referenceOf(element, 'sourceRef');
  const chooses = source && (isA(source, 'bpmn:Gateway') || hasChoice(source));
  return chooses ? [flowCondition] : [basics];
};
