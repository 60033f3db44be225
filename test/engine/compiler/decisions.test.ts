import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { readDecision } from '../../../engine/compiler/decisions.ts';

const right = {
  hitPolicy: 'F',
  inputs: ['amount'],
  outputs: [{ name: 'level', values: ['key', 'plain'] }],
  rules: [
    { when: ['> 10'], then: ['"key"'] },
    { when: [''], then: ['="plain"'] },
  ],
};

describe('reading a decision', () => {
  it('takes FEEL with and without an equals sign; nothing written is always true', () => {
    expect(readDecision(right)).toMatchObject({
      ok: true,
      table: {
        inputs: [{ feel: 'amount' }],
        rules: [
          { when: [{ feel: '> 10', of: 'amount' }], then: [{ feel: '"key"' }] },
          { when: [{ feel: '-', of: 'amount' }], then: [{ feel: '"plain"' }] },
        ],
      },
    });
  });

  it.each([
    ['decision', []],
    ['hitPolicy', { ...right, hitPolicy: 'X' }],
    ['inputs', { ...right, inputs: 'amount' }],
    ['inputs[0]', { ...right, inputs: ['amount +'] }],
    ['outputs', { ...right, outputs: [] }],
    ['outputs', { ...right, hitPolicy: 'C+', outputs: ['a', 'b'] }],
    ['outputs[0].name', { ...right, outputs: [{ name: 7 }] }],
    ['rules', { ...right, rules: Array.from({ length: 1_001 }, () => ({ when: [], then: [] })) }],
    ['rules[0].when', { ...right, rules: [{ when: [], then: ['1'] }] }],
    ['rules[0].then', { ...right, rules: [{ when: ['1'], then: [] }] }],
    ['rules[0].when[0]', { ...right, rules: [{ when: ['[1..'], then: ['1'] }] }],
    ['rules[0].then[0]', { ...right, rules: [{ when: ['1'], then: [{ no: 'feel' }] }] }],
  ])('names the place of a fault: %s', (place, json) => {
    expect(readDecision(json)).toMatchObject({ ok: false, fault: { place } });
  });
});

describe('a business rule task', () => {
  const file = (binding: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:bihuan:test">
  <process id="p" isExecutable="true">
    <businessRuleTask id="r"><extensionElements><bh:decision ref="level"${binding}/></extensionElements></businessRuleTask>
  </process>
</definitions>`;
  const taskOf = async (binding: string, decisions?: Readonly<Record<string, unknown>>) => {
    const resources = decisions ? { decisions } : {};
    const { plans, problems } = await compile(file(binding), { profile: 'deploy', resources });
    return { task: plans[0]?.nodes['r'], rules: problems.map(({ rule }) => rule) };
  };

  it('brings the table of its county along', async () => {
    const { task } = await taskOf('', { level: right });
    expect(task).toMatchObject({ decision: { hitPolicy: 'F' } });
  });

  it('bound to the latest, or where no tables are known, asks the host', async () => {
    for (const { task } of [
      await taskOf(' binding="latest"', { level: right }),
      await taskOf(''),
    ]) {
      expect(task).not.toHaveProperty('decision');
      expect(task).toMatchObject({ job: { type: 'decision' } });
    }
  });

  it('with a table that cannot be read is not published', async () => {
    expect((await taskOf('', { level: {} })).rules).toContain('decision/ref');
    expect((await taskOf('', {})).rules).toContain('decision/ref');
  });
});
