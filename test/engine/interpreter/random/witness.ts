import { advance, type Advanced } from '../../../../engine/interpreter/advance.ts';
import type { Command } from '../../../../engine/interpreter/commands.ts';
import type { EngineEvent, Happened } from '../../../../engine/interpreter/events.ts';
import type { ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState, StartTrigger } from '../../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../../engine/interpreter/trace.ts';
import type { Actor, Evaluate, Instant, Variables } from '../../../../engine/interpreter/values.ts';
import { CALENDAR, MONDAY } from '../../../support/monday.ts';
import { checkBooks } from './book-rules.ts';
import { createJoinRules } from './join-rules.ts';
import { checkState } from './state-rules.ts';
import { createStartRules } from './start-rules.ts';
import { createTraceRules } from './trace-rules.ts';
import { createVariableRules } from './variable-rules.ts';
import { must } from './violation.ts';
import { createVoteRules } from './vote-rules.ts';
import { createWaitRules } from './wait-rules.ts';

/**
 * Stands beside one running instance and checks every rule after every step. The state is stored
 * and read between steps as `jsonb` would: as text, its keys in another order, and frozen.
 */
export class Witness {
  readonly events: EngineEvent[] = [];
  readonly trace: TraceEntry[] = [];
  readonly commands: Command[] = [];
  readonly plan: ProcessPlan;
  readonly evaluate: Evaluate;
  state: InstanceState;
  now: Instant = MONDAY;
  private readonly rules;
  private readonly waitRules;

  constructor(
    plan: ProcessPlan,
    evaluate: Evaluate,
    {
      variables,
      trigger,
    }: { readonly variables: Variables; readonly trigger: StartTrigger | null },
  ) {
    this.plan = plan;
    this.evaluate = evaluate;
    this.rules = [
      createJoinRules(plan),
      createTraceRules(plan),
      createStartRules(plan, trigger),
      createVariableRules(plan, (feel, visible) => evaluate({ feel }, visible, MONDAY, CALENDAR)),
      createVoteRules(plan),
    ];
    this.waitRules = createWaitRules();
    const first: EngineEvent = {
      at: MONDAY,
      actor: { kind: 'person', id: 'starter' },
      type: 'processStarted',
      instanceId: 'case-1',
      businessKey: null,
      variables,
      calendar: CALENDAR,
      parameters: {},
      caughtOutside: { errors: [], escalations: [] },
      ...(trigger ? { trigger } : {}),
    };
    this.events.push(first);
    this.state = this.check(advance(plan, null, first, evaluate), first);
  }

  get ended(): boolean {
    return this.state.status !== 'active';
  }

  happen(happened: Happened, actor: Actor = { kind: 'person', id: 'someone' }): void {
    const event: EngineEvent = { at: this.now, actor, ...happened };
    const before = asStored(this.state);
    const advanced = advance(this.plan, before, event, this.evaluate);
    this.events.push(event);
    if (advanced.state === before) {
      const given = advanced.commands.length + advanced.trace.length;
      must(given === 0, () => `${event.type} changed nothing, yet gave out ${given} things`);
      return;
    }
    must(advanced.state.rev === this.state.rev + 1, () => 'rev has a gap');
    this.state = this.check(advanced, event);
    if ('waitId' in event && !this.state.suspended && !this.state.waits[event.waitId])
      this.checkAnsweredTwice(event);
  }

  /** The log, folded again without a store in between, gives the same in every detail. */
  checkFold(): void {
    let state: InstanceState | null = null;
    const [commands, trace]: [Command[], TraceEntry[]] = [[], []];
    for (const event of this.events) {
      const again: Advanced = advance(this.plan, state, event, this.evaluate);
      state = again.state;
      commands.push(...again.commands);
      trace.push(...again.trace);
    }
    must(ordered(state) === ordered(this.state), () => 'folding the log gives another state');
    must(ordered(trace) === ordered(this.trace), () => 'folding the log gives another trace');
    must(ordered(commands) === ordered(this.commands), () => 'folding gives other commands');
  }

  private checkAnsweredTwice(event: EngineEvent): void {
    const again = advance(this.plan, this.state, event, this.evaluate);
    must(again.state === this.state, () => `${event.type}, given twice, changed something`);
  }

  private check({ state, commands, trace }: Advanced, happened: Happened): InstanceState {
    this.trace.push(...trace);
    this.commands.push(...commands);
    mustBeJson(state, 'state');
    this.waitRules(state, commands);
    for (const rule of this.rules) rule(state, trace, happened);
    checkState(this.plan, state);
    checkBooks(state);
    return state;
  }
}

const asStored = <T>(value: T): T => turned(JSON.parse(JSON.stringify(value))) as T;

/** Keys in the opposite order, deeply; whoever writes into it fails. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return Object.freeze(value.map(turned));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).reverse();
  return Object.freeze(Object.fromEntries(fields.map(([name, field]) => [name, turned(field)])));
};

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_name, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );

const mustBeJson = (value: unknown, path: string): void => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number')
    return must(Number.isFinite(value), () => `${path} is ${value}, which JSON cannot carry`);
  must(typeof value === 'object', () => `${path} is ${typeof value}, which JSON cannot carry`);
  if (Array.isArray(value)) return value.forEach((one, at) => mustBeJson(one, `${path}[${at}]`));
  const prototype: unknown = Object.getPrototypeOf(value);
  must(prototype === Object.prototype, () => `${path} is more than a plain record`);
  for (const [name, field] of Object.entries(value as object)) mustBeJson(field, `${path}.${name}`);
};
