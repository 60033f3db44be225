import type { ModdleElement } from '../canvas-types.ts';
import { hasChoice, kindOf } from '../model.ts';
import type { Group, Panel } from './group.ts';
import { leftoversOf } from '../leftovers.ts';
import { basics } from './groups/basics.tsx';
import { branches } from './groups/branches.tsx';
import { leftovers } from './groups/leftovers.tsx';
import { adHocSubProcess } from './ad-hoc-sub-process.ts';
import { boundaryEvent } from './boundary-event.ts';
import { businessRuleTask } from './business-rule-task.ts';
import { callActivity } from './call-activity.ts';
import { complexGateway } from './complex-gateway.ts';
import { dataInputAssociation } from './data-input-association.ts';
import { dataObjectReference } from './data-object-reference.ts';
import { dataOutputAssociation } from './data-output-association.ts';
import { dataStoreReference } from './data-store-reference.ts';
import { endEvent } from './end-event.ts';
import { eventBasedGateway } from './event-based-gateway.ts';
import { exclusiveGateway } from './exclusive-gateway.ts';
import { inclusiveGateway } from './inclusive-gateway.ts';
import { intermediateCatchEvent } from './intermediate-catch-event.ts';
import { intermediateThrowEvent } from './intermediate-throw-event.ts';
import { lane } from './lane.ts';
import { manualTask } from './manual-task.ts';
import { parallelGateway } from './parallel-gateway.ts';
import { participant } from './participant.ts';
import { process } from './process.ts';
import { receiveTask } from './receive-task.ts';
import { scriptTask } from './script-task.ts';
import { sendTask } from './send-task.ts';
import { sequenceFlow } from './sequence-flow.ts';
import { serviceTask } from './service-task.ts';
import { startEvent } from './start-event.ts';
import { subProcess } from './sub-process.ts';
import { task } from './task.ts';
import { transaction } from './transaction.ts';
import { userTask } from './user-task.ts';

/** The folds of every kind that has some; named like the kinds of compiler and interpreter. */
export const panels: Readonly<Record<string, Panel>> = {
  adHocSubProcess,
  boundaryEvent,
  businessRuleTask,
  callActivity,
  complexGateway,
  dataInputAssociation,
  dataObjectReference,
  dataOutputAssociation,
  dataStoreReference,
  endEvent,
  eventBasedGateway,
  exclusiveGateway,
  inclusiveGateway,
  intermediateCatchEvent,
  intermediateThrowEvent,
  lane,
  manualTask,
  parallelGateway,
  participant,
  process,
  receiveTask,
  scriptTask,
  sendTask,
  sequenceFlow,
  serviceTask,
  startEvent,
  subProcess,
  task,
  transaction,
  userTask,
};

/** What has no panel of its own, a note or a group, still has a name. */
export const groupsOf = (element: ModdleElement): readonly Group[] => [
  ...(panels[kindOf(element)]?.(element) ?? [basics]),
  ...(hasChoice(element) ? [branches] : []),
  ...(leftoversOf(element).length > 0 ? [leftovers] : []),
];
