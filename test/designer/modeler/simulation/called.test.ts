import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../designer/modeler/simulation/outline.ts';
import type { Ground } from '../../../../designer/modeler/simulation/rehearse.ts';
import { scenarioOf } from '../../../../designer/modeler/simulation/scenario.ts';
import { formSchema } from '../../../../engine/forms/schema.ts';
import { begin, createTrial, groundOf, MONDAY } from './ground.ts';

/** Both files name their steps alike: what is read at a step comes from where it is drawn. */
const file = (id: string, name: string, first: string, attributes = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="urn:test">
  <process id="${id}" name="${name}" isExecutable="true" ${attributes}>
    <startEvent id="start" name="开始"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="one"/>
    ${first}
    <sequenceFlow id="f2" sourceRef="one" targetRef="look"/>
    <userTask id="look" name="${name}看看"><extensionElements><bh:assignment role="unitHandler"/><bh:form ref="note"/></extensionElements></userTask>
    <sequenceFlow id="f3" sourceRef="look" targetRef="end"/>
    <endEvent id="end" name="结束"/>
  </process>
</definitions>`;
const form = (key: string) =>
  formSchema.parse({
    schemaVersion: 1,
    id: 'note',
    components: [{ type: 'textfield', key, label: key, properties: { 'bh:purpose': 'CONTENT' } }],
  });
const CALL = `<callActivity id="one" name="踏勘" calledElement="visit"><extensionElements><bh:call binding="latest"/></extensionElements></callActivity>`;

const callingGround = async (): Promise<Ground> => {
  const ground = await groundOf(file('trip', '出门', CALL), { forms: { note: form('trip') } });
  const published = await groundOf(file('visit', '现场', '<task id="one" name="到场"/>'));
  const [plan] = published.model.plans;
  if (!plan) throw new Error('Expected a plan, but there is none');
  const { elements } = published.model;
  const latest = [{ caller: null, processId: 'visit', planHash: plan.hash }];
  const [view, forms] = [elements as Ground['called'][number]['elements'], { note: form('visit') }];
  return {
    ...ground,
    model: { ...ground.model, elsewhere: { plans: [plan], latest } },
    called: [{ plan, name: '现场踏勘', nameEn: 'Site visit', elements: view, forms }],
  };
};
const keyOf = (waiting: ReturnType<ReturnType<typeof createTrial>['open']>) =>
  waiting.kind === 'task' &&
  waiting.form?.schema.components.map((one) => ('key' in one ? one.key : ''));

describe('a run of a drawing that calls another procedure', () => {
  it('goes through it with its forms, and back into the drawing with its own', async () => {
    const trial = createTrial(await callingGround(), begin('trip'));
    expect(trial.sight().incidents).toEqual([]);
    expect(keyOf(trial.open('look'))).toEqual(['visit']);
    trial.complete('look', { visit: '路面塌陷' });
    expect(keyOf(trial.open('look'))).toEqual(['trip']);
    trial.complete('look', { trip: '已汇总' });
    expect(trial.sight().instances.map(({ status }) => status)).toEqual(['completed', 'completed']);
    const [first] = trial.acts;
    expect(scenarioOf(trial.played().rehearsal, first)).not.toBeNull();
  });

  it('marks and counts in the drawing what is drawn there', async () => {
    const trial = createTrial(await callingGround(), begin('trip'));
    const { marks, covered } = trial.sight();
    expect([marks.active, covered]).toEqual([['one'], ['start', 'f1']]);
    trial.complete('look');
    expect(trial.sight().covered).toEqual(['start', 'f1', 'one', 'f2']);
  });

  it('says of each line and each wait whose step it is', async () => {
    const ground = await callingGround();
    const trial = createTrial(ground, begin('trip'));
    const outline = outlineOf(ground, MONDAY);
    const { instances, log } = trial.sight();
    const { instanceId } = trial.open('look');
    const of = instances.find(({ id }) => id === instanceId)?.planHash ?? '';
    expect(outline.called[of]).toMatchObject({ id: 'visit', nameEn: 'Site visit' });
    expect(outline.called[of]?.elements['look']?.name).toBe('现场看看');
    expect(log.find(({ type }) => type === 'opened')?.instanceId).toBe(instanceId);
    expect(outline.called[instances[0]?.planHash ?? '']).toBeUndefined();
  });

  it('stops where what it calls is not published', async () => {
    const ground = await groundOf(file('trip', '出门', CALL));
    const { incidents } = createTrial(ground, begin('trip')).sight();
    expect(incidents.map(({ code, elementId }) => [code, elementId])).toEqual([
      ['calleeMissing', 'one'],
    ]);
  });
});
