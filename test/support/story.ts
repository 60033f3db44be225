import { expect } from 'vitest';
import { advance, type Advanced } from '../../engine/interpreter/advance.ts';
import type { Command, Effect } from '../../engine/interpreter/commands.ts';
import type { EngineEvent, Happened } from '../../engine/interpreter/events.ts';
import { dueTimers, outstanding } from '../../engine/interpreter/outstanding.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type {
  CompensationRecord,
  InstanceState,
  StartTrigger,
  Wait,
} from '../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../engine/interpreter/trace.ts';
import type { Actor, Evaluate, Instant, Variables } from '../../engine/interpreter/values.ts';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import { CALENDAR, MONDAY } from './monday.ts';

export { CALENDAR, MONDAY };

const DAY_MS = 86_400_000;

const SYSTEM: Actor = { kind: 'system', id: 'test' };

interface Beginning {
  readonly variables?: Variables;
  readonly parameters?: Variables;
  readonly businessKey?: string | null;
  readonly startedBy?: string;
  readonly instanceId?: string;
  readonly caughtOutside?: InstanceState['caughtOutside'];
  readonly trigger?: StartTrigger;
  readonly undo?: readonly CompensationRecord[];
}

/**
 * One instance told step by step. After every step the state goes through JSON, as on a host that
 * stores it: what JSON cannot carry fails the story it happens in. So does a step that changes the
 * state it was given, which is frozen.
 */
export class Story {
  readonly events: EngineEvent[] = [];
  readonly trace: TraceEntry[] = [];
  readonly commands: Command[] = [];
  last: Advanced;
  now: Instant;
  readonly plan: ProcessPlan;
  readonly evaluate: Evaluate = createEvaluate();

  constructor(plan: ProcessPlan, beginning: Beginning = {}) {
    this.plan = plan;
    this.now = MONDAY;
    const first: EngineEvent = {
      at: MONDAY,
      actor: { kind: 'person', id: beginning.startedBy ?? 'starter' },
      type: 'processStarted',
      instanceId: beginning.instanceId ?? 'case-1',
      businessKey: beginning.businessKey ?? null,
      variables: beginning.variables ?? {},
      calendar: CALENDAR,
      parameters: beginning.parameters ?? {},
      caughtOutside: beginning.caughtOutside ?? { errors: [], escalations: [] },
      ...(beginning.trigger ? { trigger: beginning.trigger } : {}),
      ...(beginning.undo ? { undo: beginning.undo } : {}),
    };
    this.events.push(first);
    this.last = advance(plan, null, first, this.evaluate);
    this.keep();
  }

  get state(): InstanceState {
    return this.last.state;
  }

  /** Elements something waits on, in the order the waits were opened. */
  get waiting(): readonly string[] {
    return outstanding(this.state).map(({ elementId }) => elementId);
  }

  get open(): readonly string[] {
    return this.waits('userTask').map(({ elementId }) => elementId);
  }

  get variables(): Variables {
    return this.state.tokens[this.state.rootId]?.variables ?? {};
  }

  get incidents(): readonly string[] {
    return Object.values(this.state.incidents).map(({ code }) => code);
  }

  get effects(): readonly Effect[] {
    return this.commands.filter((command): command is Effect => 'id' in command);
  }

  /** The trace as words: `+review`, `-review`, `xreview`, `>flow`. */
  get seen(): readonly string[] {
    return this.trace.flatMap(wordsOf);
  }

  /** Elements activated, in order; the process itself left out. */
  get visited(): readonly string[] {
    return this.trace
      .filter(({ type, elementType }) => type === 'elementActivated' && elementType !== 'process')
      .map(({ elementId }) => elementId);
  }

  /** What was seen of one element: `+` activated, `-` completed, `x` terminated, `!` stopped. */
  of(elementId: string): string {
    return this.seen
      .flatMap((word) => (word.slice(1) === elementId ? word.slice(0, 1) : []))
      .join('');
  }

  /** How often an element was activated. */
  times(elementId: string): number {
    return this.visited.filter((visited) => visited === elementId).length;
  }

  get ended(): boolean {
    return this.state.status !== 'active';
  }

  waits<K extends Wait['kind']>(kind: K): readonly (Wait & { readonly kind: K })[] {
    return outstanding(this.state).filter(
      (wait): wait is Wait & { readonly kind: K } => wait.kind === kind,
    );
  }

  /** The oldest wait on an element. */
  waitOn(elementId: string, kind?: Wait['kind']): Wait {
    const wait = outstanding(this.state).find(
      (open) => open.elementId === elementId && (kind === undefined || open.kind === kind),
    );
    if (!wait)
      throw new Error(
        `Expected a wait on "${elementId}", but open are: ${this.waiting.join(', ')}`,
      );
    return wait;
  }

  happen(happened: Happened, actor: Actor = SYSTEM): this {
    const event: EngineEvent = { at: this.now, actor, ...happened };
    this.events.push(event);
    this.last = advance(this.plan, this.state, event, this.evaluate);
    this.keep();
    return this;
  }

  complete(elementId: string, variables: Variables = {}, by = 'someone'): this {
    const { outcome, ...rest } = variables;
    return this.happen(
      {
        type: 'userTaskCompleted',
        waitId: this.waitOn(elementId, 'userTask').id,
        variables: rest,
        ...(typeof outcome === 'string' ? { outcome } : {}),
      },
      { kind: 'person', id: by },
    );
  }

  job(elementId: string, variables: Variables = {}): this {
    return this.happen({
      type: 'jobCompleted',
      waitId: this.waitOn(elementId, 'job').id,
      variables,
    });
  }

  jobFails(elementId: string, text = 'no route'): this {
    return this.happen({ type: 'jobFailed', waitId: this.waitOn(elementId).id, message: text });
  }

  throwError(elementId: string, code: string, variables: Variables = {}): this {
    const waitId = this.waitOn(elementId).id;
    return this.happen({ type: 'errorThrown', waitId, code, variables });
  }

  receive(elementId: string, payload: Variables = {}): this {
    const waitId = this.waitOn(elementId, 'message').id;
    return this.happen({
      type: 'messageReceived',
      waitId,
      messageId: `m${this.state.rev}`,
      payload,
    });
  }

  hearSignal(elementId: string, payload: Variables = {}): this {
    const waitId = this.waitOn(elementId, 'signal').id;
    return this.happen({ type: 'signalReceived', waitId, payload });
  }

  escalate(elementId: string, code: string, variables: Variables = {}): this {
    const waitId = this.waitOn(elementId).id;
    return this.happen({ type: 'escalationThrown', waitId, code, variables });
  }

  /** The called instance has ended. */
  returns(elementId: string, variables: Variables = {}): this {
    const waitId = this.waitOn(elementId, 'call').id;
    return this.happen({ type: 'callCompleted', waitId, variables });
  }

  /** Who performs an ad-hoc sub-process begins some of it; nothing: enough is done. */
  choose(elementId: string, ...elements: readonly string[]): this {
    const waitId = this.waitOn(elementId, 'choice').id;
    return this.happen({ type: 'elementsChosen', waitId, elements });
  }

  cancel(): this {
    const reason = { id: 'r1', sha256: 'x' };
    return this.happen({ type: 'cancelRequested', outcome: 'canceled', reason });
  }

  resolve(
    by: 'retry' | 'complete' | 'throw' | 'end',
    variables: Variables = {},
    code?: string,
  ): this {
    const [incidentId = ''] = Object.keys(this.state.incidents);
    return this.happen({
      type: 'incidentResolved',
      incidentId,
      by,
      variables,
      ...(code === undefined ? {} : { code }),
    });
  }

  /** The same events told again from the beginning, as an auditor would. */
  get retold(): { readonly state: InstanceState; readonly trace: readonly TraceEntry[] } {
    const trace: TraceEntry[] = [];
    let state: InstanceState | null = null;
    for (const event of this.events) {
      const advanced = advance(this.plan, state, event, this.evaluate);
      state = advanced.state;
      trace.push(...advanced.trace);
    }
    return { state: state ?? this.state, trace };
  }

  /** Time goes by; every timer that becomes due fires at its own instant, one step each. */
  pass(ms: number): this {
    const until = this.now + ms;
    for (;;) {
      const [wait] = dueTimers(this.state, until);
      if (wait?.kind !== 'timer' || wait.due === null) break;
      this.now = Math.max(this.now, wait.due);
      this.happen({ type: 'timerFired', waitId: wait.id });
    }
    this.now = until;
    return this;
  }

  passDays(days: number): this {
    return this.pass(days * DAY_MS);
  }

  private keep(): void {
    this.trace.push(...this.last.trace);
    this.commands.push(...this.last.commands);
    const stored = throughJson(this.last.state);
    expect(stored).toEqual(this.last.state);
    this.last = { ...this.last, state: stored };
  }
}

/** As a database gives it back: the same value, with its keys in another order. */
const throughJson = (state: InstanceState): InstanceState => {
  const read = JSON.parse(JSON.stringify(state)) as InstanceState;
  const turned = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).reverse());
  return frozen({ ...read, tokens: turned(read.tokens), waits: turned(read.waits) });
};

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
};

export const tell = (plan: ProcessPlan, beginning?: Beginning): Story => new Story(plan, beginning);

const MARKS: Readonly<Record<string, string>> = {
  elementActivated: '+',
  elementCompleted: '-',
  elementTerminated: 'x',
  sequenceFlowTaken: '>',
  incidentRaised: '!',
};

const wordsOf = (entry: TraceEntry): readonly string[] => {
  const mark = MARKS[entry.type];
  return mark === undefined ? [] : [`${mark}${entry.elementId}`];
};

/** Completes these tasks, one after the other. */
export const each = (run: Story, ...ids: readonly string[]): Story =>
  ids.reduce((told, id) => told.complete(id), run);
