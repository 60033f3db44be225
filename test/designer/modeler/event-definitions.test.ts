import { describe, expect, it } from 'vitest';
import { beginningFault } from '../../../designer/modeler/beginning.ts';
import {
  definitionsOf,
  meaningOf,
  setMeaning,
} from '../../../designer/modeler/event-definitions.ts';
import { linkFault } from '../../../designer/modeler/link-fault.ts';
import {
  addDefinition,
  kindsToAdd,
  removeDefinition,
} from '../../../designer/modeler/several-definitions.ts';
import { setExtension, setPart, setProperties } from '../../../designer/modeler/write.ts';
import { drawnModel } from './drawn-model.ts';

const BORDER = `<startEvent id="s"/><userTask id="work"/><endEvent id="e"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="work"/><sequenceFlow id="g" sourceRef="work" targetRef="e"/>
  <sequenceFlow id="h" sourceRef="at" targetRef="e"/>`;
const border = (definition: string, roots = '') =>
  drawnModel(
    `${BORDER}<boundaryEvent id="at" attachedToRef="work">${definition}</boundaryEvent>`,
    roots,
  );

describe('the code or name an event is met by', () => {
  it('is the code of an error, whatever it is called', async () => {
    const model = await border(
      '<errorEventDefinition id="def" errorRef="known"/>',
      '<error id="known" name="验收不合格" errorCode="E1"/>',
    );
    const definition = definitionsOf(model.element('at'))[0]!;
    expect(meaningOf(definition, 'error')).toBe('E1');

    setMeaning(model.target('at'), definition, 'error', 'E2');
    expect(await model.node('at')).toMatchObject({ definitions: [{ type: 'error', code: 'E2' }] });
    expect(await model.xml()).toContain('name="验收不合格" errorCode="E1"');
    setMeaning(model.target('at'), definition, 'error', 'E1');
    expect((await model.xml()).match(/errorCode="E1"/g)).toHaveLength(1);
  });

  it('goes away with its text, and comes back with one undo', async () => {
    const model = await border('<escalationEventDefinition id="def"/>');
    const definition = definitionsOf(model.element('at'))[0]!;
    setMeaning(model.target('at'), definition, 'escalation', 'LATE');
    expect(await model.node('at')).toMatchObject({ definitions: [{ code: 'LATE' }] });
    setMeaning(model.target('at'), definition, 'escalation', ' ');
    expect(await model.node('at')).toMatchObject({ definitions: [{ code: null }] });
    model.undo();
    model.undo();
    expect(await model.xml()).not.toContain('LATE');
  });

  it('keeps code and words of what was caught, and narrows a signal to its case', async () => {
    const model = await border('<escalationEventDefinition id="def"/><signalEventDefinition/>');
    const [caught, heard] = definitionsOf(model.element('at'));
    const target = model.target('at');
    setPart(target.editor, target.shape, caught!, {
      ...{ 'bh:codeVariable': 'code', 'bh:messageVariable': 'words' },
    });
    setMeaning(target, heard!, 'signal', 'over');
    const signal = heard!.get('signalRef') as never;
    setPart(target.editor, target.shape, signal, { 'bh:scope': 'case' });
    expect(await model.node('at')).toMatchObject({
      definitions: [
        { codeVariable: 'code', messageVariable: 'words' },
        { type: 'signal', scope: 'case' },
      ],
    });
  });
});

describe('an event about several things', () => {
  const MESSAGES = '<message id="m" name="asked"/><message id="n" name="told"/>';

  it('says the key of its first message with that message, from the second on', async () => {
    const model = await border('<messageEventDefinition id="def" messageRef="m"/>', MESSAGES);
    setExtension(model.target('at'), 'bh:Correlation', { key: 'number' });
    addDefinition(model.target('at'), 'message');
    const [, added] = definitionsOf(model.element('at'));
    setMeaning(model.target('at'), added!, 'message', 'told');
    setProperties(model.target('at'), { parallelMultiple: true });
    const node = await model.node('at');
    expect(node).toMatchObject({
      parallelMultiple: true,
      definitions: [
        { name: { feel: '"asked"' }, correlationKey: { feel: 'number' } },
        { name: { feel: '"told"' } },
      ],
    });
    expect(node && 'definitions' in node && node.definitions[1]).not.toHaveProperty(
      'correlationKey',
    );

    removeDefinition(model.target('at'), added!);
    expect(await model.node('at')).toMatchObject({ parallelMultiple: false });
    model.undo();
    expect(definitionsOf(model.element('at'))).toHaveLength(2);
  });

  it('is offered what may stand there', async () => {
    const caught = await border('<timerEventDefinition id="def"/>');
    expect(kindsToAdd(caught.element('at'))).toEqual([
      ...['message', 'signal', 'timer', 'conditional', 'escalation', 'error'],
    ]);
    const undone = await border('<compensateEventDefinition id="def"/>');
    expect(kindsToAdd(undone.element('at'))).toEqual([]);
    const { element } = await drawnModel(`
      <endEvent id="failed"><errorEventDefinition/></endEvent>
      <intermediateCatchEvent id="link"><linkEventDefinition/></intermediateCatchEvent>
      <startEvent id="asked"><messageEventDefinition/></startEvent>
      <subProcess id="handler" triggeredByEvent="true"><startEvent id="inside"><errorEventDefinition/></startEvent></subProcess>
      <transaction id="bound"><endEvent id="ended"><signalEventDefinition/></endEvent></transaction>`);
    expect(kindsToAdd(element('failed'))).toEqual([
      ...['message', 'signal', 'escalation', 'compensate'],
    ]);
    expect(kindsToAdd(element('link'))).toEqual([]);
    expect(kindsToAdd(element('asked'))).toEqual(['message', 'signal', 'timer', 'conditional']);
    expect(kindsToAdd(element('inside'))).toContain('escalation');
    expect(kindsToAdd(element('ended'))).toEqual([
      ...['message', 'signal', 'escalation', 'compensate', 'error', 'cancel', 'terminate'],
    ]);
  });
});

describe('links and beginnings say what is wrong', () => {
  it('a link needs its other end on this level', async () => {
    const { element } = await drawnModel(`
      <intermediateThrowEvent id="out"><linkEventDefinition name="A"/></intermediateThrowEvent>
      <intermediateCatchEvent id="in"><linkEventDefinition name="A"/></intermediateCatchEvent>
      <intermediateCatchEvent id="again"><linkEventDefinition name="B"/></intermediateCatchEvent>`);
    expect(linkFault(element('out'), '')).toBe('linkUnnamed');
    expect(linkFault(element('out'), 'A')).toBeNull();
    expect(linkFault(element('out'), 'C')).toBe('linkNowhere');
    expect(linkFault(element('in'), 'A')).toBeNull();
    expect(linkFault(element('in'), 'B')).toBe('linkTwice');
    expect(linkFault(element('again'), 'B')).toBe('linkNowhere');
  });

  it('what begins a case has no way in and stands in the process itself', async () => {
    const { element } = await drawnModel(`
      <receiveTask id="first"/>
      <receiveTask id="second"><incoming>f</incoming></receiveTask>
      <sequenceFlow id="f" sourceRef="first" targetRef="second"/>
      <subProcess id="sub"><receiveTask id="inside"/></subProcess>`);
    expect(beginningFault(element('first'))).toBeNull();
    expect(beginningFault(element('second'))).toBe('beginIncoming');
    expect(beginningFault(element('inside'))).toBe('beginLevel');
  });
});
