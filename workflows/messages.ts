import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { EngineEvent, Happened } from '../engine/interpreter/events.ts';
import type { Trigger } from '../activities/start-case.ts';
import type { Gathering } from '../engine/interpreter/gathering.ts';
import type { InstanceId, InstanceState, WaitId } from '../engine/interpreter/state.ts';
import type { Actor, ContentRef, Instant } from '../engine/interpreter/values.ts';
import type { Operation } from '../engine/operations/operation.ts';

/** What the projection writes about a case besides its instance. Ids and codes only. */
export interface CaseHeader {
  readonly kind: string;
  readonly trackingHash?: string;
  readonly stationId?: string;
  readonly streetId?: string;
  readonly content?: ContentRef;
  readonly source?: string;
  readonly requesterKind?: string;
  readonly requesterAccountId?: string;
  readonly urgent?: boolean;
  readonly hideFromUnit?: boolean;
  readonly originCaseId?: string;
  readonly demo?: boolean;
}

/** For the audit: through which session an act came. */
export interface Origin {
  readonly account?: string;
  readonly roles?: readonly string[];
  readonly session?: string; // hash
  readonly request?: string;
}

export type ProcessStarted = EngineEvent & { readonly type: 'processStarted' };

/**
 * What an instance begins with. Its time is the server's when it took the instance, not that of
 * whoever asked for it; `at` comes from another workflow alone: the caller's step, a Schedule's day.
 */
export type Start = Omit<ProcessStarted, 'at'> & { readonly at?: Instant };

/** `hash` names a plan; a process id asks for what it means today to the instance that calls it. */
export type PlanRef =
  { readonly hash: string } | { readonly processId: string; readonly callerId: InstanceId };

export interface InstanceInput {
  readonly countyId: string;
  readonly instanceId: InstanceId;
  readonly caseId: string; // id of the root instance
  readonly plan: PlanRef;
  readonly definition: { readonly id: string; readonly version: number } | null;
  readonly header: CaseHeader | null; // null: called by another instance of the case
  readonly caller: { readonly instanceId: InstanceId; readonly waitId: WaitId } | null;
  readonly begin: { readonly digest: string; readonly key: string; readonly origin: Origin } | null;
  readonly messageId?: string; // the message that began it
  readonly started: Start;
  readonly rehearsal?: Rehearsal; // tests only
  readonly carried?: Carried;
}

/** How a test drives an instance; called ones are driven alike. */
export interface Rehearsal {
  readonly mostSteps?: number; // a run rolls over at the first quiet moment after so many
  readonly time?: 'told'; // it begins at `started.at` and moves by `timeSignal` alone
}
export interface ToldTime {
  readonly now: Instant;
  readonly rings: boolean; // what is due by now fires; else it waits to be told so
}

/** What goes from one run of the workflow to the next. Due times in it are absolute. */
export interface Carried {
  readonly state: InstanceState;
  readonly answered: readonly Answered[];
  readonly begun: ActReply | null;
  readonly now?: Instant; // of a rehearsal
}
/** An update or message id that has been dealt with; `rev` and digest repeat its answer. */
export type Answered = readonly [id: string, rev: number, digest: string];

/** Where a parallel multiple start of the county's newest version stands, and what it has heard. */
export interface GatherInput {
  readonly countyId: string;
  readonly place: {
    readonly definitionId: string;
    readonly processId: string;
    readonly elementId: string;
  };
  readonly needs: number;
  readonly open?: readonly Gathering<Occurrence>[];
  readonly remembered?: readonly string[]; // trigger and definition, oldest first
}
export interface Occurrence {
  readonly definition: number;
  readonly key: string | null;
  readonly trigger: Trigger;
}

export interface ActRequest {
  readonly operation: Operation;
  readonly actor: Actor;
  readonly principals?: readonly string[]; // what the actor's posts give him; checked again here
  readonly taskRev: number | null; // null: not about one task
  readonly digest: string; // of the request, so that a key used twice is noticed
  readonly origin: Origin;
}

export interface TaskDelta {
  readonly id: string;
  readonly elementId: string;
  readonly name: string;
  readonly assignee: string | null;
  readonly candidates: readonly string[];
}
export interface ActReply {
  readonly rev: number;
  readonly digest: string;
  /** null: answered in an earlier run of the workflow; the receipt in SQL has it. */
  readonly delta: {
    readonly opened: readonly TaskDelta[];
    readonly closed: readonly string[];
    readonly ended: boolean;
  } | null;
}

/** What an instance that runs has before it by itself. */
export interface Ahead {
  readonly nextDue: Instant | null;
  readonly called: readonly InstanceId[]; // whose end it waits for
}

/** Something that happened outside and is told to an instance at least once; `id` makes it once. */
export interface Delivery {
  readonly id: string;
  readonly happened: Happened;
  readonly actor: Actor;
}

// Updates, not signals: a person must be told at once whether the act was accepted.
export const actUpdate = defineUpdate<ActReply, [ActRequest]>('act');
export const beginUpdate = defineUpdate<ActReply>('begin');
// A signal: nobody waits for its answer, and it must be taken even while no worker runs.
export const deliverSignal = defineSignal<[Delivery]>('deliver');
export const timeSignal = defineSignal<[ToldTime]>('time');
/** Begin a new run at the next quiet moment. */
export const rollSignal = defineSignal('roll');
export const aheadQuery = defineQuery<Ahead | null>('ahead');
export const stateQuery = defineQuery<InstanceState | null>('state');

export const workflowIdOf = (countyId: string, instanceId: InstanceId): string =>
  `case:${countyId}:${instanceId}`;

/** Where an effect or a job comes from. */
export const sourceOf = ({ countyId, instanceId, caseId }: InstanceInput) => ({
  countyId,
  instanceId,
  caseId,
});
