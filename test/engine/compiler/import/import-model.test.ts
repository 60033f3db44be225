import { readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import bh from '../../../../engine/compiler/bh.json' with { type: 'json' };
import { compile } from '../../../../engine/compiler/compile.ts';
import { importModel } from '../../../../engine/compiler/import/import-model.ts';
import { formSchema } from '../../../../engine/forms/schema.ts';
import { foreignModel, imported } from '../../../support/foreign-model.ts';

const leave = readFileSync(new URL('leave.camunda.bpmn', import.meta.url), 'utf8');

/** As the designer saves: read into a tree and written again. */
const exported = async (xml: string): Promise<string> => {
  const moddle = new BpmnModdle({ bh });
  const { rootElement } = await moddle.fromXML(xml);
  const written = (await (moddle as unknown as Writing).toXML(rootElement, { format: true })).xml;
  return written;
};
interface Writing {
  toXML(root: unknown, options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
}

const planHashes = async (xml: string): Promise<readonly string[]> =>
  (await compile(xml, { profile: 'deploy' })).plans.map(({ hash }) => hash);

describe('the import of a whole file', () => {
  it('gives a file that can be deployed', async () => {
    const { xml, engine, problems, forms } = imported(leave);
    expect(engine).toBe('camunda');
    expect(problems).toEqual([]);
    expect(await compile(xml, { profile: 'deploy' })).toMatchObject({ valid: true });
    for (const form of Object.values(forms)) expect(formSchema.safeParse(form).success).toBe(true);
  });

  it('comes back equal from the designer', async () => {
    const { xml } = imported(leave);
    const saved = await exported(xml);
    const again = imported(saved);
    expect(again).toMatchObject({ xml: saved, changes: [], problems: [], forms: {} });
    expect(await exported(again.xml)).toBe(saved);
    expect(await planHashes(saved)).toEqual(await planHashes(xml));
    expect(await planHashes(saved)).toHaveLength(1);
  });

  it('touches nothing but what it converts', () => {
    const { xml, changes } = imported(leave);
    const before = leave.split('\n').filter((line) => !/camunda|\$\{/.test(line));
    for (const line of before) expect(xml).toContain(line);
    expect(changes.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
    expect(xml).not.toContain('camunda');
  });

  it('tells each change with its place and both sentences', () => {
    expect(imported(leave).changes.find(({ was }) => was.startsWith('camunda:priority'))).toEqual({
      type: 'mapped',
      elementId: 'approval',
      elementName: '审批',
      line: 14,
      column: 5,
      was: 'camunda:priority="50"',
      became: '<bh:assignment priority="50" />',
      zh: '用户任务「审批」：camunda:priority="50" 已转换为 <bh:assignment priority="50" />',
      en: 'user task "审批": camunda:priority="50" became <bh:assignment priority="50" />',
    });
  });

  it('leaves a file of ours as it is', () => {
    const own = readFileSync(
      new URL('../../../../engine/templates/gangnan-five-step/process.bpmn', import.meta.url),
      'utf8',
    );
    expect(imported(own)).toMatchObject({ engine: null, xml: own, changes: [], problems: [] });
  });
});

describe('however a file is written', () => {
  it.each([
    ['another prefix', leave.replaceAll('camunda:', 'c7:').replace('xmlns:camunda', 'xmlns:c7')],
    [
      'the vocabulary under its first name',
      leave.replace('http://camunda.org/schema/1.0/bpmn', 'http://activiti.org/bpmn'),
    ],
    [
      'the vocabulary under another name',
      leave.replace('http://camunda.org/schema/1.0/bpmn', 'http://flowable.org/bpmn'),
    ],
    ['single quotes', leave.replace('camunda:priority="50"', "camunda:priority='50'")],
    ['Windows line ends', leave.replaceAll('\n', '\r\n')],
    ['BPMN without a prefix', leave.replaceAll('bpmn:', '').replace('xmlns:bpmn=', 'xmlns=')],
    ['a prefix bh of somebody else', leave.replace('id="file"', 'id="file" xmlns:bh="urn:other"')],
    ['one line', leave.replace(/\n\s*/g, '')],
  ])('%s: the same plan', async (_what, xml) => {
    const { xml: given, problems } = imported(xml);
    expect(problems).toEqual([]);
    const [hash] = await planHashes(given);
    expect(hash).toBeDefined();
    expect([hash]).toEqual(await planHashes(imported(leave).xml));
  });

  it('hears what was meant in one host by several pieces', () => {
    const { xml } = imported(
      foreignModel(
        'camunda',
        '<bpmn:userTask id="a" camunda:assignee="x" camunda:priority="1" camunda:formKey="f" />',
      ),
    );
    expect(xml).toContain(
      `<bpmn:userTask id="a">
  <bpmn:extensionElements>
    <bh:assignment user="x" priority="1" />
    <bh:form ref="f" />
  </bpmn:extensionElements>
</bpmn:userTask>`,
    );
  });
});

describe('what was not imported', () => {
  it('is refused at deployment, one problem a piece', async () => {
    const { valid, problems } = await compile(leave, { profile: 'deploy' });
    expect(valid).toBe(false);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['import/pending']));
    expect(problems).toContainEqual(
      expect.objectContaining({
        elementId: 'notice',
        line: 29,
        column: 5,
        en: expect.stringContaining('camunda:topic'),
      }),
    );
  });

  it('does not refuse notes of a drawing tool', async () => {
    const xml = foreignModel(
      'zeebe',
      '<bpmn:task id="a" name="a" zeebe:modelerTemplate="t" zeebe:modelerTemplateIcon="data:,"><bpmn:extensionElements><zeebe:properties><zeebe:property name="x" value="y" /></zeebe:properties></bpmn:extensionElements></bpmn:task>',
    );
    expect(await compile(xml, { profile: 'deploy' })).toMatchObject({ valid: true });
  });

  it('does not hinder a sketch', async () => {
    const { problems } = await compile(leave, { profile: 'sketch' });
    expect(problems.map(({ rule }) => rule)).not.toContain('import/pending');
  });
});

describe('a hostile file', () => {
  it.each([
    ['no XML', 'nothing', 'xml/parse'],
    ['an entity', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'xml/unsafe'],
    ['200,000 tags', `<a>${'<b/>'.repeat(200_000)}</a>`, 'xml/limit'],
  ])('%s is refused with its place', (_what, xml, rule) => {
    expect(importModel(xml)).toMatchObject({ ok: false, problems: [{ rule, severity: 'error' }] });
  });

  it('names of the prototype are unknown names', () => {
    const { problems } = imported(
      foreignModel(
        'camunda',
        '<bpmn:task id="a" camunda:constructor="1" camunda:__proto__="2"><bpmn:extensionElements><camunda:toString /></bpmn:extensionElements></bpmn:task>',
      ),
    );
    expect(problems).toHaveLength(3);
  });

  it('what looks like markup in a value stays a value', () => {
    const { xml } = imported(
      foreignModel(
        'camunda',
        '<bpmn:userTask id="a" camunda:assignee="&quot; /&gt;&lt;b x=&quot;&#10;" />',
      ),
    );
    expect(xml).toContain('<bh:assignment user="&quot; /&gt;&lt;b x=&quot;&#10;" />');
    expect(importModel(xml)).toMatchObject({ ok: true, xml });
  });

  it('many pieces take no long while', async () => {
    const many = Array.from(
      { length: 1_900 },
      (_, index) =>
        `<bpmn:userTask id="t${index}" camunda:assignee="a" camunda:class="b" camunda:dueDate="\${c}" />`,
    ).join('\n');
    const { changes, problems } = imported(foreignModel('camunda', many));
    expect([changes.length, problems.length]).toEqual([3_800, 1_900]);
    const judged = await compile(foreignModel('camunda', many), { profile: 'deploy' });
    expect(judged.problems).toHaveLength(50);
  });
});
