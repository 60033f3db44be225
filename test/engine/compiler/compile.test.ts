import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { canonicalJson } from '../../../engine/compiler/plan-hash.ts';
import { sha256 } from '../../../engine/compiler/sha256.ts';
import type { NodeOf, ElementKind } from '../../../engine/interpreter/plan.ts';

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const county = file('county.bpmn');
const compiled = async (xml = county) => {
  const compilation = await compile(xml, { profile: 'deploy', file: 'county.bpmn' });
  expect(compilation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return compilation;
};
const node = async <K extends ElementKind>(kind: K, id: string): Promise<NodeOf<K>> => {
  const { plans } = await compiled();
  const found = plans.flatMap((plan) => Object.values(plan.nodes)).find((one) => one.id === id);
  if (found?.kind !== kind) throw new Error(`Expected a ${kind} "${id}", but found ${found?.kind}`);
  return found as NodeOf<K>;
};

describe('a fault of the compiler itself', () => {
  it('is a problem with a rule of its own, not the author’s and no exception', async () => {
    const broken = {
      get forms(): never {
        throw new Error('out of order');
      },
    };
    const { valid, plans, problems } = await compile(county, {
      profile: 'deploy',
      resources: broken,
    });
    expect([valid, plans]).toEqual([false, []]);
    expect(problems).toMatchObject([{ rule: 'internal/failed', severity: 'error' }]);
    expect(problems[0]?.en).toContain('please report it');
    expect(problems[0]?.zh).toContain('out of order');
  });
});

describe('a plan', () => {
  it('has the same hash however the file is written', async () => {
    const hashes = async (xml: string) => (await compiled(xml)).plans.map(({ hash }) => hash);
    const expected = await hashes(county);
    expect(new Set(expected).size).toBe(expected.length);

    const reordered = county.replaceAll(
      /sourceRef="(\w+)" targetRef="(\w+)"/g,
      'targetRef="$2"\n sourceRef="$1"',
    );
    const respaced = county
      .replaceAll('\n', '\r\n\t')
      .replaceAll('<userTask ', '<!-- note --><userTask  ');
    const moved = county.replaceAll(/ x="\d+"/g, ' x="7"');
    const prefixed = county
      .replaceAll(/<(\/?)(?=[a-z]+[\s>/])(?!bh:|bpmndi:|dc:|di:)/gi, '<$1b:')
      .replace('xmlns=', 'xmlns:b=')
      .replaceAll('xsi:type="t', 'xsi:type="b:t');
    for (const xml of [reordered, respaced, moved, prefixed]) {
      expect(await hashes(xml)).toEqual(expected);
    }
  });

  it('has another hash when anything it does changes', async () => {
    const changed = county.replace('bh:outcome="RETURN FORCE"', 'bh:outcome="REJECT FORCE"');
    expect((await compiled(changed)).plans.at(-1)?.hash).not.toBe(
      (await compiled()).plans.at(-1)?.hash,
    );
  });

  it('is JSON through and through', async () => {
    for (const plan of (await compiled()).plans) {
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      const { hash, ...rest } = plan;
      expect(hash).toBe(sha256(canonicalJson(rest)));
    }
  });

  it('comes after the plans it calls, pinned by their hash', async () => {
    const { plans } = await compiled();
    expect(plans.map(({ processId }) => processId)).toEqual(['reply', 'handling']);
    expect((await node('callActivity', 'call')).called).toEqual({
      processId: 'reply',
      planHash: plans[0]?.hash,
      in: 'all',
      out: 'mapped',
    });
  });

  it('knows the outcomes a task is asked for', async () => {
    expect((await node('userTask', 'sign')).outcomes).toEqual(['SIGN', 'RETURN', 'FORCE']);
    const { plans, elements } = await compiled();
    expect(plans.at(-1)?.flows['signed']?.condition).toEqual({ feel: 'outcome = "SIGN"' });
    expect(plans.at(-1)?.flows['returned']?.condition).toEqual({
      feel: '(outcome = "RETURN" or outcome = "FORCE") and (rounds < 2)',
    });
    expect(elements['sign']?.outcomes).toEqual([
      { code: 'SIGN', name: '签收', nameEn: 'Sign' },
      { code: 'RETURN', name: '退回', nameEn: 'Return' },
      { code: 'FORCE', name: '指定', nameEn: 'Force' },
    ]);
  });

  it('knows whom a task asks, its form, its term', async () => {
    expect(await node('userTask', 'sign')).toMatchObject({
      assignment: { role: 'unitHandler', unit: { feel: 'leadUnit' }, notSameAs: ['vote'] },
      form: { ref: 'sign-for' },
      deadline: { type: 'county', key: 'signFor', ladder: 'signFor', catchUp: 'one' },
      anchor: 'signedFor',
      clockLocked: true,
    });
    expect((await node('userTask', 'inLane')).assignment).toMatchObject({
      role: 'liaisonOfficer',
      unit: { feel: 'case.station' },
    });
  });

  it('sends payload and key, and hears them', async () => {
    expect((await node('sendTask', 'tell')).message).toEqual({
      type: 'message',
      name: { feel: '"issueTidied"' },
      correlationKey: { feel: 'item.issueId' },
      payload: { feel: '{"outcome": (item.action)}' },
      ttl: 'P1D',
    });
    expect(await node('sendTask', 'tell')).toMatchObject({
      inputs: [],
      loop: { over: { collection: { feel: 'decisions' }, item: 'item' }, sequential: false },
    });
    expect(await node('boundaryEvent', 'withdrawn')).toMatchObject({
      interrupting: true,
      attachedTo: 'work',
      outputs: [{ target: 'why', source: { feel: 'reason' } }],
      definitions: [{ type: 'message', name: { feel: '"withdrawn"' } }],
    });
  });

  it('makes an approval of a task over its own list', async () => {
    expect(await node('userTask', 'vote')).toMatchObject({
      outcomes: ['AGREE', 'REJECT'],
      loop: { over: { item: 'unit' }, approval: { mode: 'all', onReject: 'collect' } },
    });
  });

  it('tells the regions of parallel work', async () => {
    expect((await node('userTask', 'left')).regions).toEqual([
      { fork: 'fork', flow: 'fork_left', closed: true },
    ]);
    expect((await node('userTask', 'inner')).regions).toEqual([
      { fork: 'fork', flow: 'fork_work', closed: true },
    ]);
    expect((await node('sendTask', 'remind')).regions).toEqual([
      { fork: 'due', flow: 'due_remind', closed: false },
    ]);
    expect((await node('userTask', 'sign')).regions).toEqual([]);
  });

  it('tells who can still reach an inclusive join', async () => {
    const join = await node('inclusiveGateway', 'join');
    expect(Object.keys(join.mayReach)).toEqual(['left_join', 'work_join', 'withdrawn_join']);
    expect(join.mayReach['left_join']).toContain('left');
    expect(join.mayReach['left_join']).not.toContain('work');
  });

  it('shows hosts how cases begin and where messages go', async () => {
    const { processes, collaboration } = await compiled();
    expect(processes.map(({ processId, starts }) => [processId, starts])).toEqual([
      [
        'handling',
        [
          {
            elementId: 'begin',
            type: 'message',
            messages: ['issueRaised'],
            signals: [],
            form: 'issue-intake',
          },
        ],
      ],
      ['reply', [{ elementId: 'rs', type: 'none', messages: [], signals: [] }]],
    ]);
    expect(collaboration.messageFlows).toMatchObject([
      {
        source: 'Outside',
        target: 'begin',
        sourceProcess: null,
        targetProcess: 'handling',
        message: 'issueRaised',
      },
    ]);
  });
});
