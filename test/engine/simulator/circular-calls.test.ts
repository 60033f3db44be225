import { expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { compile } from '../../../engine/compiler/compile.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { MOST_OPEN_CALLS } from '../../../engine/interpreter/open-calls.ts';
import { createSimulator } from '../../../engine/simulator/simulator.ts';
import { oneStep } from '../../support/one-step-process.ts';

const FAN = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  ${oneStep(
    'fan',
    `<callActivity id="fanX" name="X" calledElement="fan"><extensionElements><bh:call binding="latest" /></extensionElements>
     <multiInstanceLoopCharacteristics><loopCardinality>4</loopCardinality></multiInstanceLoopCharacteristics></callActivity>`,
  )}
</definitions>`;

it('a procedure that calls itself four at a time stops where the case has 2,000 calls open', async () => {
  const model = await compile(FAN, { profile: 'deploy' });
  expect(model.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const simulator = createSimulator({
    ...{ model, evaluate: createEvaluate(), calendar: nationalCalendar(), parameters: {}, at: 0 },
    stepLimit: Infinity, // of a run; no host has one
  });
  const root = simulator.start('fan');

  const { instances } = simulator;
  const openCalls = instances.flatMap(({ state }) =>
    Object.values(state.waits).filter(({ kind }) => kind === 'call'),
  );
  const incidents = instances.flatMap(({ state }) => Object.values(state.incidents));
  expect(simulator.isAborted).toBe(false);
  expect(instances).toHaveLength(MOST_OPEN_CALLS + 1);
  expect(openCalls).toHaveLength(MOST_OPEN_CALLS);
  expect(new Set(incidents.map(({ code, element }) => `${code} ${element}`))).toEqual(
    new Set(['tooManyCalls fanX']),
  );

  simulator.cancel(root);
  expect(simulator.instances.every(({ state }) => state.status === 'canceled')).toBe(true);
});
