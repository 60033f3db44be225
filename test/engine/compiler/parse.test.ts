import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { expectBothLanguages } from '../../support/verify-rule.ts';

const OPEN =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="t"><process id="p">';
const CLOSE = '</process></definitions>';
const around = (content: string): string => OPEN + content + CLOSE;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const repeated = (count: number, content: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => content(index)).join('');

const firstProblem = async (xml: string | Uint8Array) => {
  const { problems, valid, plans } = await compile(xml, { profile: 'deploy' });
  expect({ valid, plans }).toEqual({ valid: false, plans: [] });
  const [first] = problems;
  if (!first) throw new Error('Expected a problem, but there is none');
  problems.forEach(expectBothLanguages);
  return first;
};

describe('a file that must not get in', () => {
  it.each<[string, string | Uint8Array, string, number, number]>([
    [
      'DOCTYPE',
      `<?xml version="1.0"?>\n<!DOCTYPE d [<!ENTITY a "b">]>\n${around('')}`,
      'xml/unsafe',
      2,
      1,
    ],
    ['an entity declaration', `${OPEN}\n <!ENTITY a "b">${CLOSE}`, 'xml/unsafe', 2, 2],
    ['an unknown entity', `${OPEN}\n<task id="x" name="&a;"/>${CLOSE}`, 'xml/parse', 2, 20],
    [
      'an ampersand that begins nothing',
      `${OPEN}\n<task id="x" name="a & b"/>${CLOSE}`,
      'xml/parse',
      2,
      20,
    ],
    [
      'a fault behind old line ends',
      `${OPEN}\r\r\n\r<task id="x" name="&a;"/>${CLOSE}`,
      'xml/parse',
      4,
      20,
    ],
    [
      'a character reference to NUL',
      `${OPEN}\n<task id="x" name="&#0;"/>${CLOSE}`,
      'xml/parse',
      2,
      20,
    ],
    ['a NUL', `${OPEN}\n\u0000${CLOSE}`, 'xml/unsafe', 2, 1],
    ['more than 1 MiB', around(`<!--${'x'.repeat(1_048_576)}-->`), 'xml/limit', 1, 1],
    [
      '200,000 elements',
      bytes(around(repeated(200_000, (i) => `<task id="t${i}"/>`))),
      'xml/limit',
      1,
      1,
    ],
    ['200,000 short elements', around(`\n${'<a/>'.repeat(200_000)}`), 'xml/limit', 2, 159_993],
    ['tags too deep', around(`\n${'<a>'.repeat(70)}`), 'xml/limit', 2, 187],
    [
      'too many attributes',
      around(`\n<task ${repeated(70, (i) => `a${i}="" `)}/>`),
      'xml/limit',
      2,
      1,
    ],
    ['a text too long', around('&amp;'.repeat(60_000)), 'xml/limit', 1, OPEN.length + 1],
    [
      'too many flow nodes',
      around(`\n${repeated(2_001, (i) => `<task id="t${1_000 + i}"/>`)}`),
      'xml/limit',
      2,
      36_001,
    ],
    ['text instead of XML', 'not XML at all', 'xml/parse', 1, 1],
    ['nothing', '', 'xml/parse', 1, 1],
    ['an open tag', `${OPEN}\n<task id="x">`, 'xml/parse', 2, 1],
    ['crossed tags', `${OPEN}\n<task id="x"><documentation></task>${CLOSE}`, 'xml/parse', 2, 29],
    ['a doubled attribute', around('\n<task id="x" id="y"/>'), 'xml/parse', 2, 1],
    ['an undeclared prefix', around('\n<foo:task id="x"/>'), 'xml/parse', 2, 1],
    ['two roots', `${around('')}\n<definitions/>`, 'xml/parse', 2, 1],
    ['bytes that are no UTF-8', Uint8Array.from([...bytes(OPEN), 0xc3, 0x28]), 'xml/unsafe', 1, 1],
    [
      'an encoding nobody agreed on',
      bytes(`<?xml version="1.0" encoding="Shift_JIS"?>${around('')}`),
      'xml/unsafe',
      1,
      1,
    ],
    [
      'UTF-16 without its mark',
      bytes(`<?xml version="1.0" encoding="UTF-16"?>${around('')}`),
      'xml/unsafe',
      1,
      1,
    ],
    ['another vocabulary', '\n<html/>', 'xml/schema', 2, 1],
    ['an unknown element', around('\n  <fooTask id="x"/>'), 'xml/schema', 2, 3],
    [
      'an unknown bh element',
      around('\n<task id="x"><extensionElements><bh:magic/></extensionElements></task>'),
      'xml/schema',
      2,
      33,
    ],
    ['an unknown attribute', around('\n<task id="x" colour="red"/>'), 'xml/schema', 2, 1],
    ['an unknown bh attribute', around('\n<task id="x" bh:colour="red"/>'), 'xml/schema', 2, 1],
    ['an element out of place', around('\n<participant id="x"/>'), 'xml/schema', 2, 1],
    ['a missing attribute', around('\n<sequenceFlow id="x" sourceRef="a"/>'), 'xml/schema', 2, 1],
    [
      'a word where a number belongs',
      around('\n<task id="x" startQuantity="two"/>'),
      'xml/schema',
      2,
      1,
    ],
    [
      'a literal that does not exist',
      around('\n<exclusiveGateway id="x" gatewayDirection="Up"/>'),
      'xml/schema',
      2,
      1,
    ],
    [
      'text where none belongs',
      around('\nhello<task id="x"/>'),
      'xml/schema',
      1,
      OPEN.indexOf('<process') + 1,
    ],
    ['the same id twice', around('<task id="x"/>\n<task id="x"/>'), 'xml/id', 2, 1],
    ['an id of the prototype', around('\n<task id="__proto__"/>'), 'xml/id', 2, 1],
    ['no id where one is needed', around('\n<task/>'), 'xml/id', 2, 1],
    [
      'another engine’s attributes',
      around(
        '\n<userTask id="x" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:assignee="a"/>',
      ),
      'import/pending',
      2,
      1,
    ],
    [
      'a reference to nothing',
      around('\n<userTask id="x" default="ghost"/>'),
      'ref/unresolved',
      2,
      1,
    ],
    [
      'a reference to the wrong kind',
      around('<userTask id="y"/>\n<userTask id="x" default="y"/>'),
      'ref/type',
      2,
      1,
    ],
  ])('is refused for %s, with its place', async (_what, xml, rule, line, column) => {
    const found = await firstProblem(xml);
    expect({ rule: found.rule, line: found.line, column: found.column }).toEqual({
      rule,
      line,
      column,
    });
  });

  it('says which ids it keeps to itself', async () => {
    const { en } = await firstProblem(around('<task id="constructor"/>'));
    expect(en).toContain('inner name of the programming language, but "constructor" is one');
  });

  it('leaves the built-in prototypes as they were', async () => {
    await compile(around('<task id="constructor" __proto__="x"/>'), { profile: 'deploy' });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a file that may get in', () => {
  const flow =
    '<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><endEvent id="e"/>';

  it.each<[string, string | Uint8Array]>([
    ['UTF-8', bytes(around(flow))],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(around(flow))])],
    [
      'UTF-16 with its mark',
      Uint8Array.from([0xff, 0xfe, ...[...around(flow)].flatMap((c) => [c.charCodeAt(0), 0])]),
    ],
    ['ISO-8859-1', bytes(`<?xml version="1.0" encoding="ISO-8859-1"?>${around(flow)}`)],
    ['GB18030', bytes(`<?xml version="1.0" encoding="GB18030"?>${around(flow)}`)],
    [
      'booleans as digits and references with blanks',
      around(
        '<startEvent id="s" parallelMultiple="0"><outgoing> f </outgoing></startEvent><sequenceFlow id="f" sourceRef=" s" targetRef="e"/><endEvent id="e"><incoming>\n f\n</incoming></endEvent>',
      ),
    ],
    [
      'foreign decoration',
      around(
        `<extensionElements><x:note xmlns:x="urn:x" x:a="1"><x:b/></x:note></extensionElements>${flow}`,
      ),
    ],
    [
      'comments, CDATA and instructions',
      `<?a b?><!-- <c> -->${around(`<documentation><![CDATA[<b>&amp;]]></documentation>${flow}`)}<!-- end -->`,
    ],
  ])('is read: %s', async (_what, xml) => {
    const { valid, problems } = await compile(xml, { profile: 'deploy' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(valid).toBe(true);
  });
});
