import type { Command, Effect } from '../engine/interpreter/commands.ts';
import type { DecidedBy, EngineEvent } from '../engine/interpreter/events.ts';
import type { Incident, InstanceState, TokenId } from '../engine/interpreter/state.ts';
import type { TraceEntry } from '../engine/interpreter/trace.ts';
import type { Instant, Json, Variables } from '../engine/interpreter/values.ts';
import type { Operation } from '../engine/operations/operation.ts';
import type { WithCounty } from '../engine/store/county.ts';
import type { Instances } from '../engine/temporal/instances.ts';
import type {
  ActReply,
  CaseHeader,
  Delivery,
  InstanceInput,
  Origin,
} from '../workflows/messages.ts';

/** One applied event as the workflow hands it to the record. */
export interface Step {
  readonly rev: number;
  readonly event: EngineEvent;
  readonly commands: readonly Command[];
  readonly trace: readonly TraceEntry[];
  readonly checksum: string;
  readonly act: StepAct | null; // of a person's update: on its last step
  readonly tasks: readonly TaskRow[];
  readonly scopes: Scopes;
  readonly changed: ChangedRows;
}
export interface StepAct {
  readonly updateId: string;
  readonly digest: string;
  readonly operation: Operation;
  readonly origin: Origin;
  readonly delta: ActReply['delta'];
}
/** What a task's reader needs and its wait does not say. */
export interface TaskRow {
  readonly waitId: string;
  readonly processId: string;
  readonly unrolled: Instant | null;
  readonly provisional: boolean;
  /** The scopes it sees, inner ones after outer ones: a later name hides an earlier. */
  readonly sees: readonly TokenId[];
}
/** What is in the scopes that tasks see. Many tasks see the same one: it is told once. */
export type Scopes = Readonly<Record<TokenId, Variables>>;
/** Of the instance after this step; what is absent did not change. */
export interface ChangedRows {
  readonly status: InstanceState['status'];
  readonly suspended: boolean;
  readonly lastSeq: number;
  readonly variables?: Variables;
  readonly anchors?: InstanceState['anchors'];
  readonly incidents?: Readonly<Record<string, Incident>>;
}

export interface ProjectInput {
  readonly countyId: string;
  readonly instanceId: string;
  readonly caseId: string;
  readonly callerId: string | null;
  readonly definition: InstanceInput['definition'];
  readonly header: CaseHeader | null; // with the first batch of a root instance
  readonly begin: InstanceInput['begin'];
  readonly messageId?: string; // the message that began it
  readonly planHash: string;
  readonly processId: string;
  readonly semantics: number;
  readonly continuedFrom: string | null; // run that announced this one
  readonly steps: readonly Step[];
  readonly snapshot: Snapshot | null; // alone, when an earlier batch asked for it
  readonly ahead?: Pick<Step, 'rev' | 'trace'>; // alone: what the next batch has no room for
}
/** Every wait that is open now: what the rows must say after a reset has taken steps back. */
export type Snapshot = Pick<Step, 'rev' | 'commands' | 'tasks' | 'scopes'>;
export interface Projected {
  readonly resync: boolean; // this run is a reset: rows of the steps taken back are still there
  readonly unassigned: readonly string[]; // waits of tasks that ask for somebody nobody is
  readonly openCalls?: number; // of the whole case, those of this batch among them
  readonly deliveries: readonly Delivery[]; // messages that had come before their listener, a new calendar
  readonly freed?: string; // a message that was kept until this instance had ended
}

/** Where an effect or a job comes from. */
export interface Source {
  readonly countyId: string;
  readonly instanceId: string;
  readonly caseId: string;
}
export type EffectOf<T extends Effect['type']> = Effect & { readonly type: T };

export interface ResolveInput extends Source {
  readonly waitId: string;
  readonly wanted: Json;
  readonly elementId: string;
}

export interface JobInput extends Source {
  readonly waitId: string;
  readonly tokenId: string; // the activation it is done for, whatever the attempt
  readonly elementId: string;
  readonly type: string;
  readonly inputs: Variables;
  readonly attempt: number;
  readonly at: Instant; // since when the job is wanted
}
/** A business error is an answer; whatever is thrown is retried and then an incident. */
export type JobOutcome =
  | { readonly ok: true; readonly variables: Variables; readonly decision?: DecidedBy }
  | { readonly ok: false; readonly code: string; readonly variables: Variables };

export interface ActivityPorts {
  readonly withCounty: WithCounty;
  readonly instances: Instances;
  readonly crashAt: (point: CrashPoint) => void;
}

/** Where a test build may kill the worker; elsewhere these do nothing. */
export type CrashPoint =
  | 'projection.beforeBegin'
  | 'projection.afterFirstWrite'
  | 'projection.beforeCommit'
  | 'projection.afterCommit'
  | 'effect.before'
  | 'effect.after';
