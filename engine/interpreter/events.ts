import type { DecisionTable } from './decision-plan.ts';
import type { ElementId } from './plan.ts';
import type {
  CompensationRecord,
  Detour,
  InstanceId,
  InstanceState,
  StartTrigger,
  TaskDetails,
  TokenId,
  Undoable,
  WaitId,
} from './state.ts';
import type { Actor, Calendar, ContentRef, Instant, Variables } from './values.ts';

/** Which table of the county was in force when a task asked; kept with the event, so replays agree. */
export interface DecidedBy {
  readonly ref: string;
  readonly version: number;
  readonly hash: string;
  readonly table: DecisionTable;
}

export type EngineEvent = { readonly at: Instant; readonly actor: Actor } & Happened;
export type Happened =
  // the instance
  | {
      readonly type: 'processStarted';
      readonly instanceId: InstanceId;
      readonly businessKey: string | null;
      readonly variables: Variables;
      readonly calendar: Calendar;
      readonly parameters: Variables;
      readonly caughtOutside: InstanceState['caughtOutside'];
      readonly trigger?: StartTrigger;
      readonly undo?: readonly CompensationRecord[]; // it only undoes what an ended one did
    }
  | { readonly type: 'instanceSuspended' }
  | { readonly type: 'instanceResumed'; readonly timers: 'keep' | 'shift' }
  | {
      readonly type: 'cancelRequested';
      readonly outcome: 'canceled' | 'voided' | 'terminated';
      readonly reason: ContentRef;
    }
  // answers to waits
  | {
      readonly type: 'userTaskCompleted';
      readonly waitId: WaitId;
      readonly variables: Variables;
      readonly outcome?: string;
    }
  | {
      readonly type: 'participantsResolved';
      readonly waitId: WaitId;
      readonly people: readonly string[];
    }
  | {
      readonly type: 'jobCompleted';
      readonly waitId: WaitId;
      readonly variables: Variables;
      readonly decision?: DecidedBy; // of a task bound to the latest: it decides by this table
    }
  | {
      readonly type: 'callCompleted';
      readonly waitId: WaitId;
      readonly variables: Variables;
      readonly undoable?: Undoable; // what it can still undo
    }
  | { readonly type: 'calleeMissing'; readonly waitId: WaitId } // no such process, or no such version
  | {
      readonly type: 'callsRefused'; // the case has too many open already
      readonly waitId: WaitId;
      readonly beside?: readonly WaitId[]; // others of the same step
    }
  | { readonly type: 'jobFailed'; readonly waitId: WaitId; readonly message: string } // retries are spent
  | {
      readonly type: 'errorThrown' | 'escalationThrown';
      readonly waitId: WaitId;
      readonly code: string;
      readonly variables: Variables;
    }
  | { readonly type: 'timerFired'; readonly waitId: WaitId }
  | {
      readonly type: 'messageReceived';
      readonly waitId: WaitId;
      readonly messageId: string;
      readonly payload: Variables;
    }
  | {
      readonly type: 'signalReceived';
      readonly waitId: WaitId;
      readonly beside?: readonly WaitId[]; // others of this instance the same throw reached
      readonly payload: Variables;
    }
  | {
      readonly type: 'elementsChosen';
      readonly waitId: WaitId;
      readonly elements: readonly ElementId[];
    }
  // what operations are made of (§8)
  | {
      readonly type: 'taskChanged';
      readonly tokenId: TokenId;
      readonly change: Partial<
        Pick<TaskDetails, 'assignee' | 'candidates' | 'owner' | 'stage' | 'due' | 'priority'>
      >;
    }
  | {
      readonly type: 'participantsChanged';
      readonly tokenId: TokenId;
      readonly add: readonly string[];
      readonly place: 'before' | 'after' | 'with';
      readonly remove: readonly TokenId[];
    }
  | {
      readonly type: 'tokensMoved';
      readonly end: readonly TokenId[];
      readonly begin: readonly {
        readonly elementId: ElementId;
        readonly scope: TokenId;
        readonly assignee?: string;
        readonly thenTo?: Detour;
      }[];
    }
  | { readonly type: 'variablesSet'; readonly scope: TokenId; readonly variables: Variables }
  | { readonly type: 'anchorRecorded'; readonly name: string }
  | {
      readonly type: 'incidentResolved';
      readonly incidentId: string;
      readonly by: 'retry' | 'complete' | 'throw' | 'end';
      readonly variables: Variables;
      readonly code?: string;
    }
  | {
      readonly type: 'noticeRequested';
      readonly notice: Notice;
      readonly to: readonly string[];
      readonly tokenId?: TokenId;
      readonly text: ContentRef;
    }
  | {
      readonly type: 'ladderClimbed'; // a level of a ladder people start
      readonly ladder: string;
      readonly level: number; // from 0
      readonly reason: ContentRef;
    }
  // the ground under it
  | {
      readonly type: 'calendarChanged';
      readonly calendar: Calendar;
      readonly tell?: 'holders'; // of tasks whose term moves; absent: an older log told nobody
    }
  | {
      readonly type: 'planMigrated';
      readonly planHash: string;
      readonly semantics: number;
      readonly mapping: Readonly<Record<ElementId, ElementId>>;
    };
export type Notice = 'cc' | 'urge' | 'question' | 'answer';
