import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';

const MODEL = `
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="t">
  <process id="p" isExecutable="true" name="办理" bh:businessKey="no">
    <startEvent id="s"/>
    <userTask id="u" name="签收" bh:phase="one"><extensionElements><bh:assignment role="clerk" strategy="all"/></extensionElements></userTask>
    <exclusiveGateway id="g" default="f3"/>
    <endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="u"/>
    <sequenceFlow id="f2" sourceRef="u" targetRef="g"/>
    <sequenceFlow id="f3" sourceRef="g" targetRef="e"/>
    <sequenceFlow id="f4" sourceRef="g" targetRef="u"><conditionExpression>again</conditionExpression></sequenceFlow>
  </process>
</definitions>`;

const hashOf = async (xml: string): Promise<string | undefined> => {
  const { plans, problems } = await compile(xml, { profile: 'deploy' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plans[0]?.hash;
};

const tags = (xml: string, change: (name: string) => string): string =>
  xml.replace(
    /<(\/?)([a-z]\w*)(?=[\s/>])/g,
    (_, slash: string, name: string) => `<${slash}${change(name)}`,
  );

describe('the hash of a plan', () => {
  it.each<[string, string]>([
    [
      'the order of attributes',
      MODEL.replace(/<(\w+) (id="\w+") ([^/>]*[^/>\s])(\/?)>/g, '<$1 $3 $2$4>'),
    ],
    ['blanks and lines', MODEL.replace(/>\s+</g, '>\r\n\t <').replace(/" /g, '"   \n')],
    ['no blanks at all', MODEL.replace(/>\s+</g, '><').trim()],
    ['the prefix of BPMN', tags(MODEL, (name) => `b:${name}`).replace('xmlns=', 'xmlns:b=')],
    [
      'the prefix of our extension',
      MODEL.replaceAll('bh:', 'county:').replace('xmlns:bh=', 'xmlns:county='),
    ],
    ['quotes', MODEL.replaceAll('"', "'")],
    ['a declaration and comments', `<?xml version="1.0"?><!-- x -->${MODEL.trim()}<!-- y -->`],
    ['the writing of true', MODEL.replace('"true"', '"1"')],
    [
      'documentation',
      MODEL.replace(
        '<startEvent id="s"/>',
        '<startEvent id="s"><documentation>x</documentation></startEvent>',
      ),
    ],
  ])('does not depend on %s', async (_, other) => {
    expect(other).not.toBe(MODEL);
    expect(await hashOf(other)).toBe(await hashOf(MODEL));
  });

  it.each<[string, string]>([
    ['a condition', MODEL.replace('>again<', '>once more<')],
    ['who is asked', MODEL.replace('"clerk"', '"head"')],
    ['an id', MODEL.replaceAll('"u"', '"v"')],
    [
      'where a flow leads',
      MODEL.replace('id="f4" sourceRef="g" targetRef="u"', 'id="f4" sourceRef="g" targetRef="e"'),
    ],
  ])('changes with %s', async (_, other) => {
    expect(await hashOf(other)).not.toBe(await hashOf(MODEL));
  });
});
