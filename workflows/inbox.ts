import { Trigger } from '@temporalio/workflow';
import type { Happened } from '../engine/interpreter/events.ts';
import type { Actor } from '../engine/interpreter/values.ts';
import type {
  ActReply,
  ActRequest,
  Answered,
  Delivery,
  InstanceInput,
  ProcessStarted,
} from './messages.ts';
import { startOf } from './time.ts';

/** What waits to be stepped, in order of arrival. */
export type Ticket =
  | { readonly kind: 'start'; readonly event: ProcessStarted }
  | {
      readonly kind: 'happened';
      readonly happened: Happened;
      readonly actor: Actor;
      readonly id: string | null;
    }
  | { readonly kind: 'clock' }
  | {
      readonly kind: 'act';
      readonly updateId: string;
      readonly request: ActRequest;
      readonly reply: Trigger<ActReply>;
    };

export interface Inbox {
  readonly isEmpty: boolean;
  readonly answered: number; // updates taken in this run
  /** Hands an act in; the promise is its reply, or rejects with its refusal. */
  ask(updateId: string, request: ActRequest): Promise<ActReply>;
  /** The reply to whoever began the instance. */
  first(): Promise<ActReply>;
  put(delivery: Delivery): void;
  tell(happened: Happened, actor: Actor): void;
  ring(): void;
  take(): Ticket;
  knows(id: string): boolean;
  note(id: string, rev: number, digest: string): void;
  begun(reply: ActReply): void;
  carry(): { readonly answered: readonly Answered[]; readonly begun: ActReply | null };
}

const REMEMBERED = 1_000; // ids; whoever repeats himself later finds his receipt in SQL

export const createInbox = (input: InstanceInput): Inbox => {
  const { carried } = input;
  const tickets: Ticket[] = carried ? [] : [{ kind: 'start', event: startOf(input) }];
  const remembered = new Map<string, Answered>(carried?.answered.map((entry) => [entry[0], entry]));
  const beginning = new Trigger<ActReply>();
  let begun: ActReply | null = null;
  let answered = 0;

  const begin = (reply: ActReply): void => {
    begun = reply;
    beginning.resolve(reply);
  };
  if (carried?.begun) begin(carried.begun);

  return {
    get isEmpty() {
      return tickets.length === 0;
    },
    get answered() {
      return answered;
    },
    async ask(updateId, request) {
      answered += 1;
      const earlier = remembered.get(updateId);
      if (earlier) return { rev: earlier[1], digest: earlier[2], delta: null };
      const reply = new Trigger<ActReply>();
      tickets.push({ kind: 'act', updateId, request, reply });
      return reply;
    },
    async first() {
      answered += 1;
      return beginning;
    },
    put({ id, happened, actor }) {
      if (remembered.has(id)) return;
      remembered.set(id, [id, 0, '']);
      tickets.push({ kind: 'happened', happened, actor, id });
    },
    tell: (happened, actor) => void tickets.push({ kind: 'happened', happened, actor, id: null }),
    ring: () => void tickets.push({ kind: 'clock' }),
    take: () => tickets.shift()!,
    knows: (id) => remembered.has(id),
    note: (id, rev, digest) => void remembered.set(id, [id, rev, digest]),
    begun: begin,
    carry: () => ({ answered: [...remembered.values()].slice(-REMEMBERED), begun }),
  };
};
