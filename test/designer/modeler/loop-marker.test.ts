import { describe, expect, it } from 'vitest';
import { setMeaning } from '../../../designer/modeler/event-definitions.ts';
import { loopFault, loopModeOf, setLoopMode } from '../../../designer/modeler/loop-marker.ts';
import {
  addCondition,
  behaviorOf,
  conditionsOf,
  hearsOwnSignal,
  removeCondition,
  setBehavior,
  setThrown,
  setThrownWhen,
  thrownBy,
  thrownWhen,
} from '../../../designer/modeler/loop-throws.ts';
import { referenceOf } from '../../../designer/modeler/model.ts';
import { own, setPart } from '../../../designer/modeler/write.ts';
import { drawnModel, type DrawnModel } from './drawn-model.ts';

const FLOW = `<startEvent id="s"/><endEvent id="e"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="work"/><sequenceFlow id="g" sourceRef="work" targetRef="e"/>`;
const drawn = (marker = '', more = '') =>
  drawnModel(`<userTask id="work">${marker}</userTask>${more}${FLOW}`);
const markerOf = (model: DrawnModel) => referenceOf(model.element('work'), 'loopCharacteristics')!;
const says = (model: DrawnModel, properties: object): void => {
  const { editor, shape } = model.target('work');
  setPart(editor, shape, markerOf(model), properties);
};
const feel = (model: DrawnModel, body: string) =>
  own(
    model.target('work').editor.get('moddle').create('bpmn:FormalExpression', { body }),
    markerOf(model),
  );

describe('how often an activity runs', () => {
  it('is a standard loop, which the compiler reads with its condition, test and maximum', async () => {
    const model = await drawn();
    setLoopMode(model.target('work'), 'again');
    expect(loopFault(markerOf(model))).toBe('loopEndless');
    expect(await model.rules()).toEqual(['activity/loop']);

    says(model, { loopCondition: feel(model, 'again'), testBefore: true, loopMaximum: 3 });
    expect(loopFault(markerOf(model))).toBeNull();
    expect(await model.node('work')).toMatchObject({
      loop: { type: 'standard', condition: { feel: 'again' }, testBefore: true, maximum: 3 },
    });
  });

  it('leaves no word in the file of what is taken away or holds anyway', async () => {
    const model = await drawn('<standardLoopCharacteristics testBefore="true" loopMaximum="3"/>');
    says(model, { testBefore: false, loopMaximum: undefined });
    expect(await model.xml()).toContain('<standardLoopCharacteristics />');
    setLoopMode(model.target('work'), 'once');
    expect(await model.xml()).not.toContain('LoopCharacteristics');
    model.undo();
    expect(loopModeOf(markerOf(model))).toBe('again');
  });

  it('keeps what was said about a list when its entries are done one after another', async () => {
    const model = await drawn('<multiInstanceLoopCharacteristics bh:collection="list"/>');
    setLoopMode(model.target('work'), 'sequential');
    expect(await model.node('work')).toMatchObject({
      loop: { sequential: true, over: { collection: { feel: 'list' } } },
    });
    model.undo();
    expect(loopModeOf(markerOf(model))).toBe('parallel');
  });

  it('is told by a list or a number, by one of the two', async () => {
    const model = await drawn('<multiInstanceLoopCharacteristics/>');
    expect(loopFault(markerOf(model))).toBe('loopUnsaid');
    says(model, { loopCardinality: feel(model, '3') });
    expect(await model.node('work')).toMatchObject({
      loop: { over: { cardinality: { feel: '3' } } },
    });
    says(model, { 'bh:collection': 'list' });
    expect(loopFault(markerOf(model))).toBe('loopTwice');
    expect(await model.rules()).toEqual(['activity/mi']);
    says(model, { loopCardinality: undefined, 'bh:outputCollection': 'results' });
    expect(loopFault(markerOf(model))).toBe('loopPair');
  });
});

describe('what instances throw as they complete', () => {
  const MANY = '<multiInstanceLoopCharacteristics bh:collection="list"/>';
  const BORDER = `<boundaryEvent id="heard" attachedToRef="work"><signalEventDefinition id="own"/></boundaryEvent>
    <endEvent id="e2"/><sequenceFlow id="h" sourceRef="heard" targetRef="e2"/>`;

  it('is the signal of the activity itself where no other is named', async () => {
    const model = await drawn(MANY, BORDER);
    expect(hearsOwnSignal(model.element('heard'))).toBe(false);
    setBehavior(model.target('work'), markerOf(model), 'None');
    expect(hearsOwnSignal(model.element('heard'))).toBe(true);
    expect(await model.node('work')).toMatchObject({
      loop: { behavior: 'none', throws: [{ event: { type: 'signal', name: null } }] },
    });
  });

  it('is a named event at the first completion, and stays named at each', async () => {
    const model = await drawn(MANY);
    const target = model.target('work');
    setBehavior(target, markerOf(model), 'One');
    setThrown(target, markerOf(model), 'message');
    setMeaning(target, thrownBy(markerOf(model))!, 'message', 'done');
    expect(await model.node('work')).toMatchObject({
      loop: { behavior: 'one', throws: [{ event: { type: 'message', name: { feel: '"done"' } } }] },
    });
    setBehavior(target, markerOf(model), 'None');
    expect(await model.xml()).not.toContain(' oneBehaviorEventRef');
    expect(await model.node('work')).toMatchObject({
      loop: { behavior: 'none', throws: [{ event: { type: 'message' } }] },
    });
    setThrown(target, markerOf(model), '');
    expect(thrownBy(markerOf(model))).toBeUndefined();
  });

  it('depends on conditions, in order', async () => {
    const model = await drawn(MANY);
    const target = model.target('work');
    setBehavior(target, markerOf(model), 'Complex');
    expect(await model.rules()).toEqual(['activity/mi']);
    addCondition(target, markerOf(model));
    addCondition(target, markerOf(model));
    const [first, second] = conditionsOf(markerOf(model));
    setThrownWhen(target, first!, 'escalation');
    setMeaning(target, thrownWhen(first!)!, 'escalation', 'half');
    setMeaning(target, thrownWhen(second!)!, 'signal', 'all');
    expect(await model.node('work')).toMatchObject({
      loop: {
        behavior: 'complex',
        throws: [
          {
            when: { feel: 'numberOfCompletedInstances = 1' },
            event: { type: 'escalation', code: 'half' },
          },
          { event: { type: 'signal', name: { feel: '"all"' } } },
        ],
      },
    });
    removeCondition(target, markerOf(model), first!);
    expect(conditionsOf(markerOf(model))).toEqual([second]);
    setBehavior(target, markerOf(model), 'All');
    expect(behaviorOf(markerOf(model))).toBe('All');
    expect(await model.xml()).not.toContain('ehavior');
  });
});
