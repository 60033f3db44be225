import type { DataItem, DataPlan, GatheredData } from './data-plan.ts';
import type { Yielding } from './result-variable.ts';
import type { DecisionTable } from './decision-plan.ts';
import type { Region, Upstream } from './graph-plan.ts';
import type { Approval, Assignment, Returns } from './human-plan.ts';
import type { TimerPlan } from './timer-plan.ts';
import type { Expression } from './values.ts';

export type ElementId = string;
export type FlowId = string;
/** One executable process. A file with several pools compiles to several plans. */
export interface ProcessPlan {
  readonly format: 1;
  readonly semantics: number; // behavior number it was compiled for
  readonly hash: string; // SHA-256 of the canonical JSON of everything else
  readonly processId: ElementId;
  readonly name: string;
  readonly businessKey?: Expression;
  readonly data?: DataPlan;
  readonly scope: ScopePlan;
  readonly nodes: Readonly<Record<ElementId, FlowNode>>; // flat; nesting is `parent`
  readonly flows: Readonly<
    Record<
      FlowId,
      {
        readonly id: FlowId;
        readonly source: ElementId;
        readonly target: ElementId;
        readonly condition?: Expression;
      }
    >
  >;
}
export interface ScopePlan {
  readonly variables: readonly (DataItem & { readonly initial?: Expression })[]; // properties, data objects, data of the process
  readonly starts: readonly ElementId[]; // none start events, else the implicit starts
  readonly triggeredStarts: readonly ElementId[]; // message, timer, signal … starts; instantiating tasks and gateways
  readonly eventSubProcesses: readonly ElementId[];
}
export type NodeWith<K extends string, Own = unknown> = K extends string
  ? {
      // one type per kind
      readonly kind: K; // the BPMN tag name, also `elementType` in the trace
      readonly id: ElementId;
      readonly name: string;
      readonly order: number; // position in the document
      readonly parent: ElementId;
      readonly incoming: readonly FlowId[];
      readonly outgoing: readonly FlowId[];
      readonly defaultFlow?: FlowId;
      readonly anchor?: string; // business event recorded on completion
      readonly clockLocked: boolean; // bh:lock
      readonly cc: readonly { readonly to: Expression; readonly on: 'completed' | 'activated' }[];
      readonly messageFlows?: readonly MessageFlow[]; // the ways its messages take, if any is drawn
      readonly regions: readonly Region[] | null; // concurrent branches around it, outermost first; null: unstructured
    } & Own
  : never;
/** Drawn from a node to who hears it; the flow fixes the receiver. */
export interface MessageFlow {
  readonly id: FlowId;
  readonly message: string | null; // name; null: whatever is waited for
  readonly to: Receiver | null; // null: the outside world
}
/** A node, or a pool: any matching wait or start in it. */
export interface Receiver {
  readonly processId: ElementId;
  readonly elementId?: ElementId;
}
export type ActivityWith<K extends string, Own = unknown> = NodeWith<
  K,
  {
    readonly data?: DataPlan;
    readonly inputs: readonly Mapping[]; // bh:in, after the associations
    readonly outputs: readonly Mapping[]; // bh:out, before them; neither: whatever comes back is merged
    readonly boundary: readonly ElementId[];
    readonly loop?: StandardLoop | MultiInstance;
    readonly startQuantity: number;
    readonly completionQuantity: number;
    readonly compensatedBy?: ElementId; // the handler activity of its compensation boundary event
    readonly isForCompensation: boolean;
  } & Own
>;
export interface Mapping {
  readonly target: string;
  readonly source: Expression;
}
export type ActivityNode =
  | ActivityWith<'task'>
  | ActivityWith<
      'userTask' | 'manualTask',
      {
        readonly assignment?: Assignment;
        readonly form?: FormRef;
        readonly deadline?: TimerPlan;
        readonly outcomes: readonly string[];
        readonly returns: Returns;
      } & Yielding
    >
  | ActivityWith<'serviceTask', { readonly job: Job } & Yielding>
  | ActivityWith<
      'sendTask',
      { readonly job?: Job; readonly message?: MessageDefinition } & Yielding
    > // no message: a notice, the job alone
  | ActivityWith<
      'receiveTask',
      {
        readonly message: MessageDefinition;
        readonly instantiate: boolean;
        readonly form?: FormRef;
      } & Yielding
    >
  | ActivityWith<'scriptTask', { readonly script: Expression } & Yielding>
  | ActivityWith<
      'businessRuleTask',
      {
        readonly decision?: DecisionTable; // evaluated in place; else the job is done
        readonly job: Job;
      } & Yielding
    >
  | ActivityWith<
      'callActivity',
      {
        readonly called: {
          readonly processId: ElementId;
          readonly planHash?: string;
          readonly in: 'all' | 'mapped';
          readonly out: 'mapped' | 'all';
          readonly outputs?: readonly string[]; // its data outputs: they come back by name
        };
      }
    > // no hash: 'latest'
  | ActivityWith<'subProcess', { readonly scope: ScopePlan; readonly triggeredByEvent: boolean }>
  | ActivityWith<'transaction', { readonly scope: ScopePlan }>
  | ActivityWith<
      'adHocSubProcess',
      {
        readonly scope: ScopePlan;
        readonly ordering: 'parallel' | 'sequential';
        readonly activation: 'auto' | 'manual';
        readonly assignment?: Assignment; // manual: who chooses
        readonly elements?: Expression; // the list to start; without it every enabled one
        readonly completion?: Expression;
        readonly cancelRemaining: boolean;
      }
    >;

export interface StandardLoop {
  readonly type: 'standard';
  readonly condition?: Expression;
  readonly testBefore: boolean;
  readonly maximum?: number;
}
export interface MultiInstance {
  readonly type: 'multiInstance';
  readonly sequential: boolean;
  readonly over:
    | { readonly cardinality: Expression }
    | { readonly collection: Expression; readonly item: string }
    | 'participants';
  readonly gather?: GatheredData;
  readonly completion?: Expression;
  readonly behavior: 'none' | 'one' | 'all' | 'complex';
  readonly throws: readonly { readonly when?: Expression; readonly event: EventDefinition }[];
  readonly approval?: Approval;
}
export interface FormRef {
  readonly ref: string;
  readonly hash?: string;
} // no hash: 'latest'; forms are never in the plan
export interface Job {
  readonly type: string;
  readonly retries: number;
  readonly timeout: string;
  readonly headers: readonly Mapping[];
}

export interface MessageDefinition {
  readonly type: 'message';
  readonly name: Expression;
  readonly correlationKey?: Expression;
  readonly conversation?: { readonly key: ElementId; readonly of: Expression }; // a correlation key, read from the payload
  readonly payload?: Expression;
  readonly items?: readonly string[]; // data inputs of its event that are thrown with it
  readonly ttl: string;
}
export type EventDefinition =
  | MessageDefinition
  | { readonly type: 'timer'; readonly timer: TimerPlan }
  | {
      readonly type: 'signal';
      readonly name: Expression | null; // null: the default signal of a multi-instance activity
      readonly payload?: Expression;
      readonly items?: readonly string[];
      readonly scope: 'county' | 'case';
    }
  | { readonly type: 'conditional'; readonly condition: Expression }
  | {
      readonly type: 'error' | 'escalation';
      readonly code: string | null;
      readonly codeVariable?: string;
      readonly messageVariable?: string;
      readonly items?: readonly string[];
    } // null catches every code
  | { readonly type: 'compensate'; readonly activity: ElementId | null; readonly wait: boolean }
  | { readonly type: 'link'; readonly target: ElementId | null }
  | { readonly type: 'cancel' | 'terminate' };
/** Position × definitions; none: 0, single: 1, multiple: n. */
export type EventWith<K extends string, Own = unknown> = NodeWith<
  K,
  {
    readonly definitions: readonly EventDefinition[];
    readonly data?: DataPlan;
    readonly outputs: readonly Mapping[];
  } & Own
>;
export type EventNode =
  | EventWith<
      'startEvent',
      {
        readonly parallelMultiple: boolean;
        readonly interrupting: boolean;
        readonly form?: FormRef;
      }
    >
  | EventWith<'intermediateCatchEvent', { readonly parallelMultiple: boolean }>
  | EventWith<
      'boundaryEvent',
      {
        readonly parallelMultiple: boolean;
        readonly interrupting: boolean;
        readonly attachedTo: ElementId;
      }
    >
  | EventWith<'intermediateThrowEvent' | 'endEvent'>;

export type GatewayNode =
  | NodeWith<'exclusiveGateway' | 'parallelGateway'>
  | NodeWith<'inclusiveGateway', Upstream>
  | NodeWith<
      'complexGateway',
      Upstream & {
        readonly activation: Expression;
        readonly atReset: readonly FlowId[]; // asked again when it resets: their condition names waitingForStart
      }
    >
  | NodeWith<'eventBasedGateway', { readonly instantiate: boolean; readonly parallel: boolean }>;

export type FlowNode = ActivityNode | EventNode | GatewayNode;
export type ElementKind = FlowNode['kind'];
export type NodeOf<K extends ElementKind> = Extract<FlowNode, { readonly kind: K }>;
