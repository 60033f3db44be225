import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import { calleeOf, callsOf, callsOutOf, type Elsewhere } from '../../../engine/simulator/callee.ts';

const process = (id: string, ...calls: readonly string[]): string =>
  `<process id="${id}" isExecutable="true">${['s', ...calls, 'e']
    .map((step, at, all) => {
      const flow =
        all[at + 1] &&
        `<sequenceFlow id="${id}f${at}" sourceRef="${id}${at}" targetRef="${id}${at + 1}"/>`;
      const tag = { s: 'startEvent', e: 'endEvent' }[step];
      const drawn = tag
        ? `<${tag} id="${id}${at}"/>`
        : `<callActivity id="${id}${at}" calledElement="${step}"><extensionElements><bh:call binding="latest"/></extensionElements></callActivity>`;
      return drawn + (flow ?? '');
    })
    .join('')}</process>`;
const plansOf = async (...processes: readonly string[]): Promise<readonly ProcessPlan[]> => {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="urn:t">${processes.join('')}</definitions>`;
  const { plans, problems } = await compile(xml, { profile: 'deploy', soundness: 'skip' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plans;
};
const named = (plans: readonly ProcessPlan[], id: string): ProcessPlan => {
  const found = plans.find(({ processId }) => processId === id);
  if (!found) throw new Error(`Expected process "${id}", but it is not there`);
  return found;
};

describe('the plan a call begins', () => {
  it('is of the file, by its hash or as the latest', async () => {
    const plans = await plansOf(process('a', 'b'), process('b'));
    const b = named(plans, 'b');
    expect(calleeOf({ plans }, named(plans, 'a'), { processId: 'b' })).toBe(b);
    const pinned = { processId: 'b', planHash: b.hash };
    expect(calleeOf({ plans }, named(plans, 'a'), pinned)).toBe(b);
  });

  it('is none where nobody has it', async () => {
    const plans = await plansOf(process('a', 'b'));
    const a = named(plans, 'a');
    expect(calleeOf({ plans }, a, { processId: 'b' })).toBeNull();
    expect(calleeOf({ plans }, a, { processId: 'a', planHash: 'other' })).toBeNull();
  });

  it('is what the latest means to its caller, whatever other states of it are there', async () => {
    const plans = await plansOf(process('a', 'b'));
    const older = named(await plansOf(process('b')), 'b');
    const newer = named(await plansOf(process('b', 'c')), 'b');
    const other = named(await plansOf(process('d', 'b')), 'd');
    const elsewhere: Elsewhere = {
      plans: [older, newer, other],
      latest: [
        { caller: null, processId: 'b', planHash: newer.hash },
        { caller: other.hash, processId: 'b', planHash: older.hash },
      ],
    };
    const model = { plans, elsewhere };
    expect(calleeOf(model, named(plans, 'a'), { processId: 'b' })).toBe(newer);
    expect(calleeOf(model, other, { processId: 'b' })).toBe(older);
    expect(calleeOf(model, other, { processId: 'a' })).toBe(named(plans, 'a'));
    const pinned = { processId: 'b', planHash: older.hash };
    expect(calleeOf(model, named(plans, 'a'), pinned)).toBe(older);
  });
});

describe('the calls of a file', () => {
  it('are told once each, and apart where they lead out of it', async () => {
    const plans = await plansOf(process('a', 'b', 'c', 'c'), process('b', 'c'));
    expect(callsOf(plans).map(({ processId }) => processId)).toEqual(['b', 'c']);
    expect(callsOutOf(plans)).toEqual([{ processId: 'c' }]);
  });
});
