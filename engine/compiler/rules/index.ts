import type { Rule } from '../rule.ts';
import { activityAdhoc } from './activity/adhoc.ts';
import { activityCall } from './activity/call.ts';
import { activityCompensation } from './activity/compensation.ts';
import { activityLoop } from './activity/loop.ts';
import { activityMi } from './activity/mi.ts';
import { activityReceive } from './activity/receive.ts';
import { assignDuty } from './assign/duty.ts';
import { assignEmpty } from './assign/empty.ts';
import { assignNone } from './assign/none.ts';
import { collabLane } from './collab/lane.ts';
import { collabMessageFlow } from './collab/message-flow.ts';
import { collabPool } from './collab/pool.ts';
import { corrKey } from './corr/key.ts';
import { countyAnswer } from './county/r01-answer.ts';
import { countyTerm } from './county/r02-term.ts';
import { countyMandates } from './county/r03-mandates.ts';
import { countyKey } from './county/r05-key.ts';
import { countyDuty } from './county/r08-duty.ts';
import { countyLoops } from './county/r04-loops.ts';
import { countyClock } from './county/r06-clock.ts';
import { countyContact } from './county/r07-contact.ts';
import { countyMotion } from './county/r10-motion.ts';
import { countyPublication } from './county/r11-publication.ts';
import { countyTooLittle } from './county/r16-too-little.ts';
import { countyLocks } from './county/r09-locks.ts';
import { countyJoins } from './county/r14-joins.ts';
import { countyNames } from './county/r12-names.ts';
import { countyWaits } from './county/r13-waits.ts';
import { countyReadable } from './county/r15-names.ts';
import { dataIo } from './data/io.ts';
import { decisionRef } from './decision/ref.ts';
import { eventBoundary } from './event/boundary.ts';
import { eventDefinition } from './event/definition.ts';
import { eventHandler } from './event/handler.ts';
import { eventKind } from './event/kind.ts';
import { eventLink } from './event/link.ts';
import { eventMultiple } from './event/multiple.ts';
import { eventOperation } from './event/operation.ts';
import { flowCondition } from './flow/condition.ts';
import { flowConnected } from './flow/connected.ts';
import { flowCrosses } from './flow/crosses.ts';
import { flowDefault } from './flow/default.ts';
import { flowEnds } from './flow/ends.ts';
import { flowImplicit } from './flow/implicit.ts';
import { formLatest } from './form/latest.ts';
import { formRef } from './form/ref.ts';
import { gatewayComplex } from './gateway/complex.ts';
import { gatewayCondition } from './gateway/condition.ts';
import { gatewayDefault } from './gateway/default.ts';
import { gatewayDirection } from './gateway/direction.ts';
import { gatewayEvent } from './gateway/event.ts';
import { lockAssignment } from './lock/assignment.ts';
import { lockClock } from './lock/clock.ts';
import { lockElement } from './lock/element.ts';
import { lockOrder } from './lock/order.ts';
import { processExecutable } from './process/executable.ts';
import { refFlowLists } from './ref/flow-lists.ts';
import { refImport } from './ref/import.ts';
import { refPeople } from './ref/people.ts';
import { startKind } from './start/kind.ts';
import { startPairing } from './start/pairing.ts';
import { supportChoreography } from './support/choreography.ts';
import { supportElement } from './support/element.ts';
import { supportImplementation } from './support/implementation.ts';
import { supportMustUnderstand } from './support/must-understand.ts';
import { supportProcessType } from './support/process-type.ts';
import { supportWhileExecuting } from './support/while-executing.ts';
import { taskAbstract } from './task/abstract.ts';
import { timerAnchor } from './timer/anchor.ts';
import { timerForm } from './timer/form.ts';
import { timerKey } from './timer/key.ts';
import { transactionNoCancel } from './transaction/no-cancel.ts';

/** Every deploy rule, in the order of bpmn.md §10. */
export const rules: readonly Rule[] = [
  lockElement,
  lockOrder,
  lockAssignment,
  lockClock,
  processExecutable,
  refFlowLists,
  refImport,
  refPeople,
  flowCondition,
  flowConnected,
  flowCrosses,
  flowDefault,
  flowEnds,
  flowImplicit,
  startKind,
  startPairing,
  eventBoundary,
  eventDefinition,
  eventHandler,
  eventKind,
  eventLink,
  eventMultiple,
  eventOperation,
  gatewayComplex,
  gatewayCondition,
  gatewayDefault,
  gatewayDirection,
  gatewayEvent,
  activityAdhoc,
  activityCall,
  activityCompensation,
  activityLoop,
  activityMi,
  activityReceive,
  dataIo,
  collabLane,
  collabMessageFlow,
  collabPool,
  supportChoreography,
  supportElement,
  supportImplementation,
  supportMustUnderstand,
  supportProcessType,
  supportWhileExecuting,
  timerForm,
  timerKey,
  timerAnchor,
  formRef,
  formLatest,
  decisionRef,
  assignEmpty,
  assignNone,
  assignDuty,
  taskAbstract,
  transactionNoCancel,
  corrKey,
  countyAnswer,
  countyTerm,
  countyMandates,
  countyLoops,
  countyClock,
  countyContact,
  countyKey,
  countyDuty,
  countyLocks,
  countyMotion,
  countyPublication,
  countyJoins,
  countyNames,
  countyWaits,
  countyReadable,
  countyTooLittle,
];
