import { describe, expect, it } from 'vitest';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { simulate, type SimulatedRun } from '../../support/simulate.ts';

const OPERATOR = { kind: 'person', id: 'operator' } as const;
const REASON = { id: 'r', sha256: '' };

const process = (
  activity: string,
  listener: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:test">
  <process id="p" name="p" isExecutable="true">
    <startEvent id="s" name="s" /><sequenceFlow id="f1" sourceRef="s" targetRef="host" />
    ${activity}
    <sequenceFlow id="f2" sourceRef="host" targetRef="e" /><endEvent id="e" name="e" />
    <boundaryEvent id="heard" name="heard" attachedToRef="host" cancelActivity="false">${listener}</boundaryEvent>
    <sequenceFlow id="f3" sourceRef="heard" targetRef="told" /><endEvent id="told" name="told" />
  </process>
</definitions>`;

const TASK = '<userTask id="host" name="host" />';
const SCOPE = `<subProcess id="host" name="host"><startEvent id="is" name="is" />
  <sequenceFlow id="i1" sourceRef="is" targetRef="inner" /><userTask id="inner" name="inner" />
  <sequenceFlow id="i2" sourceRef="inner" targetRef="ie" /><endEvent id="ie" name="ie" /></subProcess>`;
const CYCLE = '<timerEventDefinition id="t"><timeCycle>=rule</timeCycle></timerEventDefinition>';
const CONDITION =
  '<conditionalEventDefinition id="c"><condition>=if level = "high" then true else level</condition></conditionalEventDefinition>';

const operate = (run: SimulatedRun, by: 'retry' | 'correct', variables: Variables): void => {
  const [first] = run.simulator.instances;
  const incidentId = Object.keys(first!.state.incidents)[0] ?? '';
  const answer = run.operate(
    by === 'correct'
      ? { verb: 'correct', scope: first!.state.rootId, variables, reason: REASON }
      : { verb: 'settleIncident', incidentId, by, variables, reason: REASON },
    OPERATOR,
  );
  expect(answer.ok).toBe(true);
};
const count = (run: SimulatedRun, elementId: string): number =>
  run.visited.filter((id) => id === elementId).length;
const waits = (run: SimulatedRun): string[] =>
  run.simulator.waits.map(({ wait }) => `${wait.kind} ${wait.elementId}`).sort();
const codes = (run: SimulatedRun): string[] =>
  Object.values(run.simulator.instances[0]!.state.incidents).map(({ code }) => code);

describe('a retry where a listener could not be armed again', () => {
  it.each([
    { of: 'a task', activity: TASK, task: 'host' },
    { of: 'a sub-process', activity: SCOPE, task: 'inner' },
  ])('arms the cycle of $of, once, and the work goes on', async ({ activity, task }) => {
    const run = (await simulate(process(activity, CYCLE))).start({ rule: 'R/PT1H' });
    operate(run, 'correct', { rule: 'every now and then' });
    run.pass('PT1H');
    expect(codes(run)).toEqual(['timerInvalid']);
    expect(count(run, 'heard')).toBe(1); // what was heard is not lost

    operate(run, 'retry', { rule: 'never' });
    expect(codes(run)).toEqual(['timerInvalid']); // no better: it is held again

    operate(run, 'retry', { rule: 'R/PT1H' });
    expect(codes(run)).toEqual([]);
    expect(waits(run)).toEqual(['timer heard', `userTask ${task}`]);
    run.pass('PT2H');
    expect(count(run, 'heard')).toBe(3);
    run.complete(task);
    expect(run.status).toBe('completed');
  });

  it('asks a condition again that could not be told true from false', async () => {
    const run = (await simulate(process(SCOPE, CONDITION))).start({ level: false });
    operate(run, 'correct', { level: 'unclear' });
    expect(codes(run)).toEqual(['expressionType']);

    operate(run, 'retry', { level: 'high' });
    expect(codes(run)).toEqual([]);
    expect(count(run, 'heard')).toBe(1);
    run.complete('inner');
    expect(run.status).toBe('completed');
  });
});
