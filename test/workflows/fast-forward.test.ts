import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { Instance, Task } from '../../engine/store/entities/execution.ts';
import { MS_A_DAY } from '../../engine/time/civil-date.ts';
import { LATE_AFTER_MS } from '../../engine/time/lateness.ts';
import { plansOf } from '../support/linear-process.ts';
import { elementsRung, expectOnTime, rungTimers } from '../support/rung-timers.ts';
import { beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

let host: RunningHost;
let plans: readonly ProcessPlan[];
let person: string;

beforeAll(async () => {
  host = await startHost();
  plans = await plansOf(CALLING);
  await host.county.keepPlans(plans);
  person = await host.county.person('clerk');
});
afterAll(() => host.stop());

const begin = async (processId: string): Promise<string> => {
  const plan = plans.find((one) => one.processId === processId)!;
  const begun = await host.runner.begin(beginning(host.county.countyId, plan, person));
  if (!begun.ok) throw new Error(begun.refusal.message);
  return begun.value.instanceId;
};
const forward = async (caseId: string, to: number): Promise<void> => {
  const moved = await host.runner.fastForward(host.county.countyId, [caseId], to);
  if (!moved.ok) throw new Error(moved.refusal.message);
};
const openTasks = (caseId: string): Promise<string[]> =>
  host.county.read(async (em) => {
    const its = { countyId: host.county.countyId, caseId, closedAt: null };
    const tasks = await em.find(Task, its, { orderBy: { elementId: 1 } });
    return tasks.map(({ elementId }) => elementId);
  });
const openedAt = (caseId: string, elementId: string): Promise<number> =>
  host.county.read(async (em) => {
    const task = await em.findOneOrFail(Task, {
      countyId: host.county.countyId,
      caseId,
      elementId,
    });
    return task.openedAt.getTime();
  });

describe('fast-forward of a case that has called others', { timeout: 90_000 }, () => {
  it('takes them along: every deadline rings at its own time, whoever it belongs to', async () => {
    const begun = Date.now();
    const caseId = await begin('upper');
    await until(async () => (await openTasks(caseId)).includes('Deep'));

    await forward(caseId, begun + 8 * MS_A_DAY);
    await until(async () => (await openTasks(caseId)).includes('After'));
    const timers = await rungTimers(host.county, caseId);
    expect(timers.map(({ element }) => element)).toEqual(['Day3', 'Day5', 'Days4More']);
    await expectOnTime(host.county, caseId);
    expect(await openTasks(caseId)).toEqual(['After', 'Look']);
    const { at: called = 0 } = timers.at(-1)!;
    const after = await openedAt(caseId, 'After');
    expect(after).toBeGreaterThanOrEqual(called); // the caller went on when the called one ended
    expect(after).toBeLessThan(called + LATE_AFTER_MS);
  });

  it('lets the deadline of the caller end what was called', async () => {
    const begun = Date.now();
    const caseId = await begin('impatient');
    await until(async () => (await openTasks(caseId)).includes('Long'));

    await forward(caseId, begun + 30 * MS_A_DAY);
    await until(async () => (await openTasks(caseId)).includes('Instead'));
    expect(await elementsRung(host.county, caseId)).toEqual(['Day10']);
    await expectOnTime(host.county, caseId);
    const { countyId } = host.county;
    await until(() =>
      host.county.read((em) =>
        em.findOne(Instance, { countyId, caseId, processId: 'long', status: 'canceled' }),
      ),
    );
    expect(await openTasks(caseId)).toEqual(['Instead']);
  });
});

const task = (id: string): string =>
  `<userTask id="${id}" name="${id}"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>`;
const timer = (id: string, host: string, due: string, interrupting = true): string =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}">
    <timerEventDefinition><timeDuration>${due}</timeDuration></timerEventDefinition>
  </boundaryEvent>`;
const flow = (source: string, target: string): string =>
  `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}" />`;
const process = (id: string, ...parts: string[]): string =>
  `<process id="${id}" name="${id}" isExecutable="true">${parts.join('')}</process>`;
const CALLING = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="calling" targetNamespace="urn:test">
  ${process(
    'upper',
    `<startEvent id="S1" /><callActivity id="CallMiddle" calledElement="middle" /><endEvent id="E1" /><endEvent id="E1b" />`,
    timer('Day5', 'CallMiddle', 'P5D', false),
    task('Look'),
    task('After'),
    flow('S1', 'CallMiddle'),
    flow('CallMiddle', 'After'),
    flow('After', 'E1'),
    flow('Day5', 'Look'),
    flow('Look', 'E1b'),
  )}
  ${process(
    'middle',
    `<startEvent id="S2" /><callActivity id="CallDeep" calledElement="deep" /><endEvent id="E2" />`,
    task('Next'),
    timer('Days4More', 'Next', 'P4D'),
    flow('S2', 'CallDeep'),
    flow('CallDeep', 'Next'),
    flow('Next', 'E2'),
    `<endEvent id="E2b" />`,
    flow('Days4More', 'E2b'),
  )}
  ${process(
    'deep',
    `<startEvent id="S3" /><endEvent id="E3" /><endEvent id="E3b" />`,
    task('Deep'),
    timer('Day3', 'Deep', 'P3D'),
    flow('S3', 'Deep'),
    flow('Deep', 'E3'),
    flow('Day3', 'E3b'),
  )}
  ${process(
    'impatient',
    `<startEvent id="S4" /><callActivity id="CallLong" calledElement="long" /><endEvent id="E4" /><endEvent id="E4b" />`,
    timer('Day10', 'CallLong', 'P10D'),
    task('Instead'),
    flow('S4', 'CallLong'),
    flow('CallLong', 'E4'),
    flow('Day10', 'Instead'),
    flow('Instead', 'E4b'),
  )}
  ${process(
    'long',
    `<startEvent id="S5" /><endEvent id="E5" /><endEvent id="E5b" />`,
    task('Long'),
    timer('Day20', 'Long', 'P20D'),
    flow('S5', 'Long'),
    flow('Long', 'E5'),
    flow('Day20', 'E5b'),
  )}
</definitions>`;
