import { describe, expect, it } from 'vitest';
import { compile } from '../../../../../engine/compiler/compile.ts';
import { timerForm } from '../../../../../engine/compiler/rules/timer/form.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(timerForm, {
  valid: [
    'iso-duration.bpmn',
    'feel-duration.bpmn',
    'cycle.bpmn',
    'county-key.bpmn',
    'at-once.bpmn',
    'before-an-anchor.bpmn',
  ],
  invalid: [
    { file: 'no-duration.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'eleven-years.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'no-date.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'faster-than-a-second.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'empty.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'value-without-unit.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'no-time-of-day.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'negative-duration.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'negative-hours.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'zero-days.bpmn', problems: [{ elementId: 'c', line: 5 }] },
  ],
});

describe('a start on a day', () => {
  const file = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t"><process id="p" isExecutable="true">
    <startEvent id="s"><timerEventDefinition id="t"><timeDate>2026-03-02T09:00:00+08:00</timeDate></timerEventDefinition></startEvent>
    <userTask id="u"/><endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="u"/><sequenceFlow id="g" sourceRef="u" targetRef="e"/>
  </process></definitions>`;
  const saidAt = async (now?: number) =>
    (await compile(file, { profile: 'deploy', ...(now === undefined ? {} : { now }) })).problems
      .filter(({ rule }) => rule === 'timer/form')
      .map(({ elementId, publish }) => ({ elementId, publish }));

  it('that has passed needs a word of the second person', async () => {
    expect(await saidAt(Date.UTC(2026, 2, 3))).toEqual([{ elementId: 's', publish: 'ack' }]);
    expect(await saidAt(Date.UTC(2026, 2, 1))).toEqual([]);
  });

  it('is not remarked where nobody says what time it is', async () => {
    expect(await saidAt()).toEqual([]);
  });
});

describe('a start by a time of its own', () => {
  const said = async (timer: string, more: object) => {
    const file = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t"><process id="p" isExecutable="true">
    <startEvent id="s"><timerEventDefinition id="t">${timer}</timerEventDefinition></startEvent>
    <userTask id="u"/><endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="u"/><sequenceFlow id="g" sourceRef="u" targetRef="e"/>
  </process></definitions>`;
    const { problems } = await compile(file, { profile: 'deploy', ...more });
    return problems
      .filter(({ rule }) => rule === 'timer/form')
      .map(({ elementId, publish, line }) => [elementId, publish, line].join(' '));
  };
  const county = { now: Date.UTC(2026, 2, 1), resources: { sheet: { day: '2026-03-09' } } };

  it.each([
    ['a cycle', '<timeCycle>R3/P1D</timeCycle>'],
    ['a span', '<timeDuration>P10Y</timeDuration>'],
    ['an expression', '<timeDate>=now() + duration("P1D")</timeDate>'],
    ['a parameter of the county', '<timeDate>=terms.day</timeDate>'],
  ])('may be %s', async (_, timer) => expect(await said(timer, county)).toEqual([]));

  it.each([
    ['gives none', '<timeDate>=nobody</timeDate>'],
    ['gives no span', '<timeDuration>="soon"</timeDuration>'],
    ['comes too late', '<timeDate>9999-12-31</timeDate>'],
    ['is worked out too late', '<timeDate>=now() + duration("P11Y")</timeDate>'],
  ])('that %s blocks publication, and nothing else', async (_, timer) => {
    expect(await said(timer, county)).toEqual(['s block 2']);
    expect(await said(timer, {})).toEqual([]);
  });

  const term = (attributes: string) =>
    `<extensionElements><b:timer xmlns:b="urn:bihuan:bpmn:1" ${attributes}/></extensionElements>`;

  it.each([
    ['a rule', 'value="monthly:25" unit="recurring"'],
    ['a day of the year', 'value="08-31" unit="fixedDate"'],
    ['so long after publication', 'value="3" unit="workingDays"'],
    ['so many office hours after publication', 'value="3" unit="workingHours"'],
    ['an expression', 'value="=terms.day" unit="fixedDate"'],
    ['counted back from a day', 'value="-3" unit="calendarDays" anchor="2026-03-31"'],
    ['by a calendar of its own', 'value="3" unit="workingDays" calendar="schools"'],
    ['a key of the county', 'key="visit.monthly"'],
  ])('may be a term of the drawing: %s', async (_, attributes) =>
    expect(await said(term(attributes), county)).toEqual([]),
  );

  it.each([
    ['whose expression gives none', 'value="=nobody" unit="fixedDate"'],
    ['whose expression gives no day', 'value="=&quot;soon&quot;" unit="fixedDate"'],
    ['whose anchor gives none', 'value="3" unit="workingDays" anchor="=1 + 1"'],
    ['that counts from an event of a case', 'value="3" unit="workingDays" anchor="dispatched"'],
    ['that counts from the start of a case', 'value="3" unit="workingDays" anchor="caseStart"'],
    ['that counts from a day nobody knows', 'value="3" unit="workingDays" anchor="=terms.gone"'],
    ['that comes too late', 'value="9999-12-31" unit="fixedDate"'],
  ])('as a term %s blocks publication, and nothing else', async (_, attributes) => {
    expect(await said(term(attributes), county)).toEqual(['s block 2']);
    expect(await said(term(attributes), {})).toEqual([]);
  });

  it('as a term says which event never comes, in both languages', async () => {
    const file = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t"><process id="p" isExecutable="true">
    <startEvent id="s"><timerEventDefinition id="t">${term('value="3" unit="workingDays" anchor="dispatched"')}</timerEventDefinition></startEvent>
    <endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>
  </process></definitions>`;
    const { problems } = await compile(file, { profile: 'deploy', ...county });
    const found = problems.find(({ rule }) => rule === 'timer/form');
    expect(JSON.stringify(found)).toMatch(/“dispatched”.*不会记录/);
    expect(JSON.stringify(found)).toMatch(/dispatched.*before the start there is no case/);
  });
});
