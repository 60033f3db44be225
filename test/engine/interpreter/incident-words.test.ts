import { describe, expect, it } from 'vitest';
import { inFewWords } from '../../../engine/interpreter/incident-words.ts';
import { oneStep } from '../../support/one-step-process.ts';
import { simulate } from '../../support/simulate.ts';

const long = { code: 'c', zh: '会'.repeat(70_000), en: 'x'.repeat(70_000), detail: 'y' };

describe('what an incident says', () => {
  it('is everything, where there are few', () => {
    const short = { code: 'c', zh: '会', en: 'x', detail: { actual: 1 } };
    expect(inFewWords(short, 19)).toEqual(short);
    expect(inFewWords(long, 0)).toMatchObject({ detail: 'y', en: `${'x'.repeat(1_999)}…` });
    expect(inFewWords({ ...short, detail: long.en }, 0)).not.toHaveProperty('detail');
  });

  it.each([
    [20, 160],
    [999, 160],
    [1_000, 60],
    [9_999, 60],
  ])('with %i others, at most %i characters', (others, most) => {
    const { zh, en, ...rest } = inFewWords(long, others);
    expect([zh.length, en.length, rest]).toEqual([most, most, { code: 'c' }]);
  });
});

const THOUSAND = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:test">
  ${oneStep(
    'many',
    `<subProcess id="manyX" name="X"><multiInstanceLoopCharacteristics><loopCardinality>1000</loopCardinality></multiInstanceLoopCharacteristics>
      <startEvent id="begin" /><sequenceFlow id="in" sourceRef="begin" targetRef="wait" />
      <intermediateCatchEvent id="wait"><timerEventDefinition id="t"><timeDuration>=text</timeDuration></timerEventDefinition></intermediateCatchEvent>
      <sequenceFlow id="out" sourceRef="wait" targetRef="done" /><endEvent id="done" /></subProcess>`,
  )}
</definitions>`;

it('a thousand instances that fail over a large value leave a state any host can keep', async () => {
  const run = (await simulate(THOUSAND)).start({ text: '会'.repeat(20_000) });
  const [{ state } = { state: null }] = run.simulator.instances;
  expect(Object.values(state?.incidents ?? {})).toHaveLength(1_000);
  expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThan(1.2 * 1024 * 1024); // the cap of a payload is 2 MiB
});
