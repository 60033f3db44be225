import type { ModdleElement } from 'bpmn-moddle';
import type { EventDefinition } from '../interpreter/plan.ts';
import { contextOf } from './expressions.ts';
import { elementOf, hostOf, is, isTrue, textOf } from './model.ts';

/** BPMN 13.3.7: thrown at completions of instances where the model names no event of its own. */
export const throwsDefaultSignal = (activity: ModdleElement): boolean => {
  const marker = elementOf(activity, 'loopCharacteristics');
  if (!marker || !is(marker, 'MultiInstanceLoopCharacteristics')) return false;
  const behavior = textOf(marker, 'behavior') ?? 'All';
  if (behavior !== 'None' && behavior !== 'One') return false;
  return elementOf(marker, `${behavior.toLowerCase()}BehaviorEventRef`) === undefined;
};

/** Waiting for all of several events is asked of named ones only. */
export const hearsDefaultSignal = (event: ModdleElement): boolean => {
  const host = is(event, 'BoundaryEvent') ? hostOf(event) : undefined;
  return host !== undefined && throwsDefaultSignal(host) && !isTrue(event, 'parallelMultiple');
};

const ATTRIBUTES = [
  'numberOfInstances',
  'numberOfActiveInstances',
  'numberOfCompletedInstances',
  'numberOfTerminatedInstances',
];

export const defaultSignal: EventDefinition = {
  type: 'signal',
  name: null,
  payload: contextOf(ATTRIBUTES.map((target) => ({ target, source: { feel: target } }))),
  scope: 'case',
};
