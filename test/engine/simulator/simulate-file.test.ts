import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { compile } from '../../../engine/compiler/compile.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { printedFinished } from '../../../engine/simulator/golden.ts';
import { parseScenario } from '../../../engine/simulator/parse-scenario.ts';
import {
  simulateFile,
  startFaults,
  type Simulated,
} from '../../../engine/simulator/simulate-file.ts';

const compiled = (file: string): ReturnType<typeof compile> =>
  compile(readFileSync(join(import.meta.dirname, file), 'utf8'), { profile: 'deploy' });

const run = async (file: string, scenario: Json, isOverTime = () => false): Promise<Simulated> => {
  const parsed = parseScenario(scenario, 480);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return simulateFile({
    model: await compiled(file),
    scenario: parsed.scenario,
    evaluate: createEvaluate(),
    calendar: nationalCalendar(),
    parameters: {},
    isOverTime,
  });
};
const visited = ({ trace }: Simulated): string[] =>
  trace
    .filter(({ type, elementType }) => type === 'elementActivated' && elementType !== 'process')
    .map(({ elementId }) => elementId);
const statuses = ({ finished }: Simulated): string[] => finished.map(({ status }) => status);

describe('a scenario', () => {
  it('answers whatever waits with an empty completion unless it says otherwise', async () => {
    const result = await run('handling.bpmn', {});
    expect(visited(result)).toEqual(['accepted', 'sign', 'done']);
    expect(result.finished.map((one) => printedFinished(one, 480))).toEqual([
      {
        type: 'finished',
        instance: 'i1',
        processId: 'handling',
        status: 'completed',
        at: '2026-03-02T09:00:00+08:00',
        variables: {},
        waitingFor: [],
      },
    ]);
  });

  it('leaves a task waiting, and the deadline takes it', async () => {
    const result = await run('handling.bpmn', {
      answers: { reassign: [{ after: 'PT1H', complete: { by: 'office' } }] },
      defaultAnswer: null,
    });
    expect(visited(result)).toEqual(['accepted', 'sign', 'late', 'reassign', 'reassigned']);
    expect(result.finished[0]).toMatchObject({ status: 'completed', variables: { by: 'office' } });
  });

  it('answers in time when answer and deadline meet', async () => {
    expect(
      visited(await run('handling.bpmn', { defaultAnswer: { after: 'P3D', complete: {} } })),
    ).toEqual(['accepted', 'sign', 'done']);
    expect(
      visited(await run('handling.bpmn', { answers: { sign: [{ after: 'P3DT1S' }] } })),
    ).toContain('late');
  });

  it('stops at its time limit with what still waits', async () => {
    const result = await run('handling.bpmn', { defaultAnswer: null, until: 'P2D' });
    expect(result.finished[0]).toMatchObject({
      status: 'waiting',
      waitingFor: [{ elementId: 'sign', kind: 'user' }],
    });
  });

  it.each<[string, Json, string[]]>([
    [
      'bpmnError',
      { answers: { sign: [{ bpmnError: 'DISPUTE' }] } },
      ['accepted', 'sign', 'disputed', 'reassign', 'reassigned'],
    ],
    [
      'trigger',
      { defaultAnswer: null, stimuli: [{ after: 'PT1S', trigger: 'late' }], until: 'PT2S' },
      ['accepted', 'sign', 'late', 'reassign'],
    ],
    [
      'trigger before its time',
      { answers: { sign: [{ after: 'P2D' }] }, stimuli: [{ trigger: 'late' }] },
      ['accepted', 'sign', 'late', 'reassign', 'reassigned'],
    ],
  ])('knows %s', async (_, scenario, path) => {
    expect(visited(await run('handling.bpmn', scenario))).toEqual(path);
  });

  it('cancels the case', async () => {
    const result = await run('handling.bpmn', {
      defaultAnswer: null,
      stimuli: [{ after: 'PT1H', cancel: true }],
    });
    expect(statuses(result)).toEqual(['canceled']);
  });

  it('gives the nth activation the nth answer and repeats the last', async () => {
    const answers = { awaitReply: [], work: [{ complete: { n: 1 } }, { complete: { n: 2 } }] };
    const stimuli = [1, 2, 3].map(() => ({ message: { name: 'asked' } }));
    const result = await run('two-pools.bpmn', {
      start: { processId: 'station' },
      answers,
      stimuli,
    });
    const units = result.finished.filter(({ processId }) => processId === 'unit');
    expect(units.map(({ variables }) => variables['n'])).toEqual([1, 2, 2, 2]);
  });

  it('starts the process that is called by none', async () => {
    const result = await run('calls.bpmn', {
      answers: { judge: [{ complete: { refuses: true } }] },
    });
    expect(result.finished.map(({ processId }) => processId)).toEqual(['caller', 'called']);
    expect(result.finished[1]).toMatchObject({ status: 'failed', outcome: { error: 'REFUSED' } });
  });

  it('begins by the clock where nothing else begins', async () => {
    const result = await run('recurring-start.bpmn', {
      stimuli: [{ after: 'P4D', signal: { name: 'sessionOpened' } }],
    });
    expect(statuses(result)).toEqual(['completed', 'completed', 'completed']);
  });

  it('takes an outcome the task offers, and no answer without one, as the real host would', async () => {
    const answered = (complete: Json) =>
      run('decision.bpmn', { answers: { decide: [{ complete }] } });
    expect(visited(await answered({ outcome: 'grant' }))).toEqual([
      'asked',
      'decide',
      'which',
      'granted',
    ]);
    for (const complete of [{}, { outcome: 'perhaps' }, { outcome: 1 }]) {
      const refused = await answered(complete);
      expect(refused.finished[0]).toMatchObject({
        status: 'waiting',
        waitingFor: [{ elementId: 'decide', kind: 'user' }],
      });
    }
  });

  it('says of a saved scenario which of its answers the real host would refuse', async () => {
    const answers = { decide: [{ complete: {} }] };
    const result = await run('decision.bpmn', { answers, expect: { status: 'waiting' } });
    expect(result.differences).toEqual([
      '"decide": Expected an outcome for task "t3", but it has none',
    ]);
  });

  it('reports each difference from what it expects', async () => {
    const expected = {
      status: 'waiting',
      visited: ['late'],
      notVisited: ['sign'],
      due: { late: '2026-03-04', sign: '2026-03-05' },
      outcome: 'OK',
    };
    const result = await run('handling.bpmn', { expect: expected });
    expect(result.differences).toEqual([
      'Expected status "waiting", but it is "completed"',
      'Expected outcome "OK", but it is null',
      'Expected "late" to be visited, but it was not',
      'Expected "sign" not to be visited, but it was',
      'Expected "late" to be due on 2026-03-04, but it is due on 2026-03-05',
      'Expected "sign" to be due on 2026-03-05, but it has no due date',
    ]);
    const met = {
      status: 'completed',
      visited: ['sign', 'toDone'],
      notVisited: ['late'],
      due: { late: '2026-03-05' },
    };
    expect((await run('handling.bpmn', { expect: met })).differences).toEqual([]);
  });

  it('is aborted when the host loses patience, and when it never comes to rest', async () => {
    expect(statuses(await run('handling.bpmn', {}, () => true))).toEqual(['aborted']);
    const endless = await run('endless.bpmn', {});
    expect(statuses(endless)).toEqual(['aborted']);
    expect(endless.trace.some(({ type }) => type === 'incidentRaised')).toBe(false);
  }, 60_000); // ten thousand activations

  it('begins a process with nothing inside, and ends it at once', async () => {
    expect(statuses(await run('empty.bpmn', { start: { processId: 'empty' } }))).toEqual([
      'completed',
    ]);
    expect(visited(await run('empty.bpmn', {}))).toEqual(['s', 'e']);
  });

  it('is aborted where a process begins itself anew for ever, though each instance completes', async () => {
    const found = statuses(await run('echo.bpmn', {}));
    expect(found.slice(-2)).toEqual(['completed', 'aborted']);
  }, 60_000);

  it('gives equal bytes for equal input', async () => {
    const scenario = { answers: { judge: [{ complete: { refuses: true } }] } };
    const [one, other] = [await run('calls.bpmn', scenario), await run('calls.bpmn', scenario)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('must name a process and a start event of the file', async () => {
    const model = await compiled('handling.bpmn');
    const faultsOf = (start: Json): readonly string[] => {
      const parsed = parseScenario({ start }, 480);
      return parsed.ok ? startFaults(model, parsed.scenario) : parsed.faults;
    };
    expect(faultsOf({ processId: 'nowhere' })).toEqual([
      'Expected process "nowhere" in the file, but it is not there',
    ]);
    expect(faultsOf({ startEvent: 'nowhere' })).toEqual([
      'Expected start event "nowhere" in the file, but it is not there',
    ]);
    expect(faultsOf({ startEvent: 'sign' })).toEqual([
      'Expected start event "sign" in the file, but it is not there',
    ]);
    expect(faultsOf({ startEvent: 'accepted' })).toEqual([]);
  });
});

describe('the scenario format', () => {
  it('names every fault with its place', () => {
    const parsed = parseScenario(
      {
        begin: {},
        start: { at: 'today', variables: [] },
        answers: {
          sign: [{ after: 'soon', complete: 1 }, { reply: 1 }, { fail: '', bpmnError: 'X' }],
        },
        stimuli: [
          { message: {} },
          {},
          { after: 'PT1S', at: '2026-03-02', cancel: false },
          { cancel: true, trigger: 'sign' },
          { settle: { elementId: 'sign', by: 'luck' } },
          { settle: { elementId: 'sign', by: 'move' } },
        ],
        until: 5,
        expect: { due: { a: 1 } },
      },
      480,
    );
    expect(parsed).toEqual({
      ok: false,
      faults: [
        expect.stringContaining('at scenario, but it is "begin"'),
        'Expected an ISO date-time at start.at, but it is "today"',
        'Expected an object at start.variables, but it is []',
        'Expected an ISO duration at answers.sign[0].after, but it is "soon"',
        'Expected an object at answers.sign[0].complete, but it is 1',
        expect.stringContaining('at answers.sign[1], but it is "reply"'),
        'Expected only one of complete, bpmnError, escalation, fail at answers.sign[2], but it is ["bpmnError","fail"]',
        'Expected a text at stimuli[0].message.name, but it is missing',
        'Expected one of message, signal, cancel, trigger, settle at stimuli[1], but it is []',
        'Expected only one of after, at at stimuli[2], but it is ["after","at"]',
        'Expected one of true at stimuli[2].cancel, but it is false',
        'Expected one of message, signal, cancel, trigger, settle at stimuli[3], but it is ["cancel","trigger"]',
        'Expected one of retry, complete, throw, end, move at stimuli[4].settle.by, but it is "luck"',
        'Expected a text at stimuli[5].settle.target, but it is missing',
        'Expected an ISO duration at until, but it is 5',
        'Expected a text at expect.due.a, but it is 1',
      ],
    });
  });
});
