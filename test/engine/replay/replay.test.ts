import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { compile } from '../../../engine/compiler/compile.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { advance } from '../../../engine/interpreter/advance.ts';
import type { EngineEvent, Happened } from '../../../engine/interpreter/events.ts';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import type { InstanceState } from '../../../engine/interpreter/state.ts';
import { checksum } from '../../../engine/replay/checksum.ts';
import { explain, type Names } from '../../../engine/replay/explain.ts';
import { replay, type LoggedStep } from '../../../engine/replay/replay.ts';

const START = 1_772_413_200_000; // 2026-03-02T09:00+08:00
const evaluate = createEvaluate();
let plan: ProcessPlan;

beforeAll(async () => {
  const file = join(import.meta.dirname, '../simulator/handling.bpmn');
  plan = (await compile(readFileSync(file, 'utf8'), { profile: 'deploy' })).plans[0]!;
});

const started: Happened = {
  type: 'processStarted',
  instanceId: 'i1',
  businessKey: null,
  variables: { unit: 'gxj' },
  calendar: nationalCalendar(),
  parameters: {},
  caughtOutside: { errors: [], escalations: [] },
};
const waitAt = (state: InstanceState, elementId: string): string =>
  Object.values(state.waits).find((wait) => wait.elementId === elementId)!.id;

/** A log as a host writes it: event, trace and checksum of every step. */
const logOf = (
  next: ((state: InstanceState) => Happened)[],
): { log: LoggedStep[]; state: InstanceState } => {
  const log: LoggedStep[] = [];
  let state: InstanceState | null = null;
  for (const happen of [() => started, ...next]) {
    const happened: Happened = happen(state as unknown as InstanceState);
    const event: EngineEvent = {
      at: START + log.length * 86_400_000,
      actor: { kind: 'system', id: 's' },
      ...happened,
    };
    const advanced = advance(plan, state, event, evaluate);
    state = advanced.state;
    log.push({ event, trace: advanced.trace, checksum: checksum(state) });
  }
  return { log, state: state! };
};
const late = (state: InstanceState): Happened => ({
  type: 'timerFired',
  waitId: waitAt(state, 'late'),
});
const reassigned = (state: InstanceState): Happened => ({
  type: 'userTaskCompleted',
  waitId: waitAt(state, 'reassign'),
  variables: { by: 'office' },
});

describe('replay', () => {
  it('gives the same state and trace again, also from a log that went through a database', () => {
    const { log, state } = logOf([late, reassigned]);
    const stored = JSON.parse(JSON.stringify(log)) as LoggedStep[];
    const replayed = replay(plan, stored, evaluate);
    expect(replayed.difference).toBeNull();
    expect(replayed.state).toEqual(state);
    expect(replayed.trace).toEqual(log.flatMap(({ trace }) => trace));
  });

  it('names the first step whose trace is another one', () => {
    const { log } = logOf([late, reassigned]);
    const [entry, ...rest] = log[1]!.trace!;
    const forged = log.with(1, { ...log[1]!, trace: [{ ...entry!, elementId: 'sign2' }, ...rest] });
    expect(replay(plan, forged, evaluate).difference).toMatchObject({
      instance: 'i1',
      rev: 2,
      elementId: 'sign',
      what: 'trace',
      logged: { elementId: 'sign2' },
    });
    const shortened = log.with(2, { ...log[2]!, trace: log[2]!.trace!.slice(0, 1) });
    expect(replay(plan, shortened, evaluate).difference).toMatchObject({
      rev: 3,
      what: 'trace',
      logged: null,
    });
  });

  it('notices a changed value even where no trace shows it', () => {
    const { log } = logOf([late, reassigned]);
    const event = { ...log[2]!.event, variables: { by: 'somebody else' } } as EngineEvent;
    const forged = log.with(2, { event, checksum: log[2]!.checksum! });
    expect(replay(plan, forged, evaluate).difference).toMatchObject({ rev: 3, what: 'state' });
  });

  it('replays an empty log to nothing', () => {
    expect(replay(plan, [], evaluate)).toEqual({ state: null, trace: [], difference: null });
  });
});

describe('explain', () => {
  const names: Names = {
    person: (principal) => ({ zh: `〔${principal}〕`, en: `<${principal}>` }),
    element: (elementId) => ({ zh: plan.nodes[elementId]?.name ?? elementId, en: elementId }),
  };

  it('says in both languages who is waited for, and until when', () => {
    const { state } = logOf([]);
    expect(explain(plan, state, names)).toMatchObject([
      {
        elementId: 'sign',
        zh: '等待有权办理的人办理「签收」。',
        en: 'Waiting for whoever may do it to do "sign".',
      },
    ]);
    const [wait] = Object.values(state.waits).filter(({ kind }) => kind === 'userTask');
    const task =
      wait?.kind === 'userTask'
        ? { ...wait.task, assignee: 'p1', due: START + 3 * 86_400_000 }
        : null;
    const held = { ...state, waits: { [wait!.id]: { ...wait!, task } } } as InstanceState;
    expect(explain(plan, held, names)).toMatchObject([
      {
        zh: '等待〔p1〕办理「签收」，2026-03-05 到期。',
        en: 'Waiting for <p1> to do "sign", due on 2026-03-05.',
      },
    ]);
  });

  it('puts an incident first, and a suspension before everything', () => {
    const { state } = logOf([
      (before) => ({ type: 'jobFailed', waitId: waitAt(before, 'sign'), message: 'no paper' }),
    ]);
    expect(explain(plan, state, names)[0]).toMatchObject({
      elementId: 'sign',
      waitId: null,
      en: expect.stringContaining('settle an incident') as string,
    });
    expect(explain(plan, { ...state, suspended: true }, names)).toHaveLength(1);
  });
});
