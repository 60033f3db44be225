import { describe, expect, it } from 'vitest';
import { compile } from '../../../../../engine/compiler/compile.ts';
import { expectBothLanguages } from '../../../../support/verify-rule.ts';
import { loadTemplate, TEMPLATES } from '../../../templates/load-template.ts';

const file = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="t">
  <process id="p" isExecutable="true">${body}
  </process>
</definitions>`;
const flow = (source: string, target: string): string =>
  `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;
const task = (id: string, attributes = '', extensions = ''): string => `
    <userTask id="${id}" name="${id}" ${attributes}><extensionElements>${extensions}</extensionElements></userTask>`;
const JUDGE = '<bh:assignment role="leadDeputy" notSameAs="work"/>';
const CLOCK = `
    <boundaryEvent id="late" attachedToRef="work" cancelActivity="false" bh:lock="element clock" bh:basis="代表法第五十一条"><timerEventDefinition id="td"><extensionElements><bh:timer key="reply"/></extensionElements></timerEventDefinition></boundaryEvent>
    <endEvent id="urged"/>${flow('late', 'urged')}`;

/** Contact comes before the work, the work has a clock, and somebody else judges it. */
const TEMPLATE = file(
  [
    '<startEvent id="s"/><endEvent id="e"/>',
    task('contact', 'bh:lock="element order"', '<bh:assignment role="unitHandler"/>'),
    task('work', '', '<bh:assignment role="unitHandler"/>'),
    task('judge', 'bh:lock="element assignment"', JUDGE),
    CLOCK,
    flow('s', 'contact') + flow('contact', 'work') + flow('work', 'judge') + flow('judge', 'e'),
  ].join(''),
);
const judged = async (xml: string) => {
  const { problems } = await compile(xml, { profile: 'deploy', template: TEMPLATE });
  const found = problems.filter(({ rule }) => rule.startsWith('lock/'));
  found.forEach(expectBothLanguages);
  return found.map(({ rule, elementId, publish }) => `${rule} ${elementId ?? ''} ${publish}`);
};
const without = (text: string): string => TEMPLATE.replace(text, '');

describe('what a template locks', () => {
  it('is kept by the template itself, and by a file that only drops the marks', async () => {
    expect(await judged(TEMPLATE)).toEqual([]);
    expect(await judged(TEMPLATE.replace(/ bh:lock="[^"]*"/g, ''))).toEqual([]);
  });

  it('asks nothing of a file that came from no template', async () => {
    const { problems } = await compile(without(CLOCK), { profile: 'deploy' });
    expect(problems.filter(({ rule }) => rule.startsWith('lock/'))).toEqual([]);
  });

  it.each([
    ['a clock that is gone', without(CLOCK), 'lock/element D block'],
    [
      'a step that became another kind',
      TEMPLATE.replace(
        /<userTask id="judge"([^]*?)<\/userTask>/,
        '<manualTask id="judge"$1</manualTask>',
      ),
      'lock/element judge block',
    ],
    [
      'a way around the contact',
      TEMPLATE.replace('</process>', `${flow('s', 'work')}</process>`),
      'lock/order contact block',
    ],
    [
      'another judge',
      TEMPLATE.replace('role="leadDeputy"', 'role="unitLeader"'),
      'lock/assignment judge block',
    ],
    [
      'a judge who did it himself',
      TEMPLATE.replace(' notSameAs="work"', ''),
      'lock/assignment judge block',
    ],
    [
      'another term',
      TEMPLATE.replace('key="reply"', 'value="=9" unit="months"'),
      'lock/clock late block',
    ],
    [
      'a clock on another step',
      TEMPLATE.replace('attachedToRef="work"', 'attachedToRef="judge"'),
      'lock/clock late block',
    ],
  ])('refuses %s', async (_what, xml, expected) => {
    expect(xml).not.toBe(TEMPLATE);
    expect(await judged(xml)).toEqual([expected]);
  });

  it('sees a way around that jumps by a link', async () => {
    const link = (tag: string, id: string): string =>
      `<${tag} id="${id}"><linkEventDefinition id="${id}L" name="on"/></${tag}>`;
    const jump = link('intermediateThrowEvent', 'out') + link('intermediateCatchEvent', 'in');
    const around = TEMPLATE.replace(
      '</process>',
      `${jump}${flow('s', 'out')}${flow('in', 'work')}</process>`,
    );
    expect(await judged(around)).toEqual(['lock/order contact block']);
  });

  it('lets a county add steps before, between and behind', async () => {
    const more = TEMPLATE.replace(
      flow('contact', 'work'),
      flow('contact', 'plan') + flow('plan', 'work'),
    )
      .replace(flow('s', 'contact'), flow('s', 'first') + flow('first', 'contact'))
      .replace(CLOCK, CLOCK + task('plan') + task('first'));
    expect(await judged(more)).toEqual([]);
  });

  it.each(TEMPLATES)('is kept by %s itself', async (name) => {
    const { xml } = await loadTemplate(name);
    const { problems } = await compile(xml, { profile: 'deploy', template: xml });
    expect(problems.filter(({ rule }) => rule.startsWith('lock/'))).toEqual([]);
  });

  it.each(TEMPLATES)('is missed in %s, step by step', async (name) => {
    const { xml } = await loadTemplate(name);
    const locked = [...xml.matchAll(/ id="(\w+)" (?=[^>]*bh:lock="element)/g)];
    expect(locked.length).toBeGreaterThan(5);
    for (const [, id = ''] of locked) {
      const text = xml.replace(new RegExp(`(["\\s>])${id}(?=["\\s<])`, 'g'), '$1Other');
      const { problems } = await compile(text, { profile: 'deploy', template: xml });
      expect(problems.map(({ rule }) => rule)).toContain('lock/element');
    }
  });
});
