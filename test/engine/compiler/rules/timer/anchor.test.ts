import { describe, expect, it } from 'vitest';
import { compile } from '../../../../../engine/compiler/compile.ts';
import type { Resources } from '../../../../../engine/compiler/options.ts';

const sheet = {
  reply: { value: 3, unit: 'months', anchor: 'dispatched' },
  feedback: { value: 20, unit: 'workingDays', anchor: 'replyDelivered' },
  byClass: { unit: 'choice', by: 'class', keys: { A: 'reply', B: 'feedback' } },
};

interface Drawn {
  readonly timer: string; // attributes of the term of the task "u"
  readonly first?: string; // attributes of the task before it
  readonly inside?: string; // extension elements of that
  readonly data?: string;
}
const draw = ({ timer, first = '', inside = '', data = '' }: Drawn): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="d" targetNamespace="urn:t"><process id="p" isExecutable="true">
    ${data}<startEvent id="s"/>
    <task id="t" ${first}><extensionElements>${inside}</extensionElements></task>
    <userTask id="u"><extensionElements><bh:timer ${timer}/></extensionElements></userTask>
    <endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="u"/><sequenceFlow id="h" sourceRef="u" targetRef="e"/>
  </process></definitions>`;

const said = async (drawn: Drawn, resources: Resources = { sheet, forms: {} }) =>
  (await compile(draw(drawn), { profile: 'deploy', resources })).problems.filter(
    ({ rule }) => rule === 'timer/anchor',
  );
const own = (anchor: string): string => `value="3" unit="workingDays" anchor="${anchor}"`;

describe('timer/anchor', () => {
  it.each<[string, Drawn]>([
    ['the task itself', { timer: own('activation') }],
    ['the start of the case', { timer: own('caseStart') }],
    ['nothing said', { timer: 'value="3" unit="workingDays"' }],
    ['a day', { timer: own('2026-03-02') }],
    ['FEEL', { timer: own('=visit.day') }],
    ['an event a step records', { timer: own('dispatched'), first: 'bh:anchor="dispatched"' }],
    [
      'the event of a term of the county',
      { timer: 'key="reply"', first: 'bh:anchor="dispatched"' },
    ],
    ['another event than the term says', { timer: 'key="reply" anchor="activation"' }],
    [
      'what a mapping writes',
      {
        timer: own('visit.day'),
        inside: '<bh:mapping><bh:out source="=now()" target="visit.day"/></bh:mapping>',
      },
    ],
    ['an item of data', { timer: own('visitDay'), data: '<dataObject id="o" name="visitDay"/>' }],
    ['a result', { timer: own('found'), first: 'bh:resultVariable="found"' }],
  ])('lets a term run from %s', async (_, drawn) => {
    expect(await said(drawn)).toEqual([]);
  });

  it('lets a term run from a field of a form, and is silent where a form is not known', async () => {
    const drawn = { timer: own('talkTime'), inside: '<bh:form ref="talk"/>' };
    const talk = { components: [{ type: 'group', components: [{ key: 'talkTime' }] }] };
    expect(await said(drawn, { sheet, forms: { talk } })).toEqual([]);
    expect(await said(drawn, { sheet })).toEqual([]);
    expect(await said(drawn, { sheet, forms: { talk: { components: [] } } })).toHaveLength(1);
  });

  it.each<[string, Drawn, string[]]>([
    ['an event nothing records', { timer: own('dispatched') }, ['dispatched']],
    [
      'an event of another name',
      { timer: own('dispatched'), first: 'bh:anchor="Dispatched"' },
      ['dispatched'],
    ],
    ['the event of a term', { timer: 'key="reply"' }, ['dispatched']],
    [
      'the events a key may stand for',
      { timer: 'key="byClass"', first: 'bh:anchor="dispatched"' },
      ['replyDelivered'],
    ],
  ])('asks a second person about a term that runs from %s', async (_, drawn, missing) => {
    const found = await said(drawn);
    expect(found).toMatchObject(
      missing.map(() => ({ severity: 'warning', publish: 'ack', elementId: 'u', line: 4 })),
    );
    for (const [index, name] of missing.entries()) {
      expect(found[index]?.zh).toContain(`起算事件“${name}”`);
      expect(found[index]?.en).toContain(`records "${name}"`);
    }
  });

  it('looks in the process of the term: what it has called records for itself', async () => {
    const two = draw({ timer: own('dispatched') }).replace(
      '</definitions>',
      '<process id="q" isExecutable="true"><task id="x" bh:anchor="dispatched"/></process></definitions>',
    );
    const { problems } = await compile(two, { profile: 'deploy' });
    expect(problems.filter(({ rule }) => rule === 'timer/anchor')).toHaveLength(1);
  });
});
