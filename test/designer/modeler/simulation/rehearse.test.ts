import { describe, expect, it } from 'vitest';
import { begin, createTrial, groundOf, MONDAY, templateGround } from './ground.ts';

const DAY = 86_400_000;

const drawing = (inside: string, around = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:test">
  ${around}
  <process id="p" name="试一试" isExecutable="true">${inside}</process>
</definitions>`;

const asked = drawing(
  `<startEvent id="start"/>
  <sequenceFlow id="f1" sourceRef="start" targetRef="sign"/>
  <userTask id="sign" name="签收"><extensionElements><bh:assignment role="unitHandler"/></extensionElements></userTask>
  <boundaryEvent id="late" attachedToRef="sign"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>
  <sequenceFlow id="f2" sourceRef="sign" targetRef="answer"/>
  <sequenceFlow id="f3" sourceRef="late" targetRef="remind"/>
  <userTask id="remind" name="提醒"/>
  <sequenceFlow id="f4" sourceRef="remind" targetRef="answer"/>
  <intermediateCatchEvent id="answer" name="等回音"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
  <sequenceFlow id="f5" sourceRef="answer" targetRef="sum"/>
  <exclusiveGateway id="sum" name="费用多少"/>
  <sequenceFlow id="f6" sourceRef="sum" targetRef="end"><conditionExpression>= cost &lt; 10</conditionExpression></sequenceFlow>
  <sequenceFlow id="f7" sourceRef="sum" targetRef="remind"><conditionExpression>= cost &gt;= 10</conditionExpression></sequenceFlow>
  <endEvent id="end"/>`,
  '<message id="m" name="回音"/>',
);

const trialOf = async (xml: string) => createTrial(await groundOf(xml), begin('p'));

describe('a run that is tried', () => {
  it('shows who is asked, and goes on when he has answered', async () => {
    const trial = await trialOf(asked);
    expect(trial.sight().waiting).toMatchObject([
      { kind: 'task', elementId: 'sign', who: ['unitHandler'], due: null },
      { kind: 'timer', elementId: 'late', due: MONDAY + 3 * DAY },
    ]);
    trial.complete('sign', { cost: 2 });
    expect(trial.sight().waiting).toMatchObject([{ kind: 'message', name: '回音' }]);
    expect(trial.sight().instances).toMatchObject([{ status: 'active', variables: { cost: 2 } }]);
  });

  it('takes another way when time has passed instead', async () => {
    const trial = (await trialOf(asked)).do({ type: 'pass', to: MONDAY + 3 * DAY + 1_000 });
    const { waiting, now, marks } = trial.sight();
    expect(now).toBe(MONDAY + 3 * DAY + 1_000);
    expect(waiting.map(({ elementId }) => elementId)).toEqual(['remind']);
    expect(marks.active).toEqual(['remind']);
    expect(marks.done).toEqual(expect.arrayContaining(['start', 'late', 'f1', 'f3']));
    expect(marks.done).not.toContain('sign');
  });

  it('stops at an incident with its sentence, and goes on with the value that was lacking', async () => {
    const trial = (await trialOf(asked)).complete('sign');
    trial.do({ type: 'publish', name: '回音', correlationKey: null, payload: {} });
    const [incident] = trial.sight().incidents;
    expect(incident).toMatchObject({ elementId: 'sum', code: 'expressionType' });
    expect(incident?.zh).toContain('cost < 10');
    expect(trial.sight().marks.incident).toEqual(['sum']);

    const { instanceId = '', id = '' } = incident ?? {};
    const settled = { type: 'settle', instanceId, incidentId: id, by: 'retry' } as const;
    trial.do({ ...settled, variables: { cost: 3 } });
    expect(trial.sight()).toMatchObject({
      incidents: [],
      waiting: [],
      instances: [{ status: 'completed', variables: { cost: 3 } }],
    });
  });

  it('is the same run again when a step is taken back', async () => {
    const trial = await trialOf(asked);
    const before = trial.sight();
    trial.complete('sign', { cost: 1 });
    expect(trial.sight()).not.toEqual(before);
    expect(trial.back().sight()).toEqual(before);
  });

  it('tells what happened in order', async () => {
    const trial = (await trialOf(asked)).complete('sign', { cost: 1 });
    const told = trial.sight().log.map(({ type, elementId }) => `${type} ${elementId}`);
    expect(told).toEqual([
      'began p',
      'passed start',
      'taken f1',
      'opened sign',
      'done sign',
      'taken f2',
    ]);
  });

  it('ends in time though the drawing goes in a circle for ever', async () => {
    const trial = await trialOf(
      drawing(`<startEvent id="s"/><sequenceFlow id="f0" sourceRef="s" targetRef="a"/>
        <exclusiveGateway id="a"/><sequenceFlow id="f1" sourceRef="a" targetRef="t"/>
        <scriptTask id="t"><script>= 1</script></scriptTask>
        <sequenceFlow id="f2" sourceRef="t" targetRef="b"/><exclusiveGateway id="b" default="f3"/>
        <sequenceFlow id="f3" sourceRef="b" targetRef="a"/>
        <sequenceFlow id="f4" sourceRef="b" targetRef="e"><conditionExpression>= enough = true</conditionExpression></sequenceFlow>
        <endEvent id="e"/>`),
    );
    expect(trial.sight()).toMatchObject({ isAborted: true, incidents: [{ code: 'stepLimit' }] });
  });

  it('goes to the end of what happens by itself, and no further than a repetition without end', async () => {
    const trial = await trialOf(
      drawing(`<startEvent id="s"/><sequenceFlow id="f0" sourceRef="s" targetRef="t"/>
        <userTask id="t" name="办"/>
        <boundaryEvent id="again" attachedToRef="t" cancelActivity="false"><timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition></boundaryEvent>
        <sequenceFlow id="f1" sourceRef="again" targetRef="n"/>
        <endEvent id="n"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"/><endEvent id="e"/>`),
    );
    trial.do({ type: 'passToEnd' });
    expect(trial.sight().now).toBe(MONDAY + 500 * DAY);
    expect(trial.sight().isAborted).toBe(false);
  });

  it('refuses what the real host refuses, and stays where it was', async () => {
    const trial = await trialOf(asked);
    const before = trial.sight();
    const { instanceId, waitId } = trial.open('sign');
    trial.do({
      ...{ type: 'complete', instanceId, waitId, values: {}, outcome: null },
      as: 'liaisonOfficer#1',
    });
    expect(trial.played().refusal).toMatchObject({ code: 'notCandidate' });
    expect(trial.sight()).toEqual(before);
  });
});

describe('who may act', () => {
  const twice = drawing(
    `<startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="one"/>
    <userTask id="one" name="起草"><extensionElements><bh:assignment role="unitHandler"/></extensionElements></userTask>
    <sequenceFlow id="f2" sourceRef="one" targetRef="two"/>
    <userTask id="two" name="复核"><extensionElements><bh:assignment role="unitHandler" notSameAs="one"/></extensionElements></userTask>
    <sequenceFlow id="f3" sourceRef="two" targetRef="end"/><endEvent id="end"/>`,
  );

  it('is barred from what must be another person’s, and a colleague is not', async () => {
    const trial = await trialOf(twice);
    const as = (elementId: string, person: string) => {
      const { instanceId, waitId } = trial.open(elementId);
      const act = { type: 'complete', instanceId, waitId, values: {}, outcome: null } as const;
      return trial.do({ ...act, as: person });
    };
    as('one', 'unitHandler#1');
    as('two', 'unitHandler#1');
    expect(trial.played().refusal).toMatchObject({ code: 'separationOfDuty' });
    trial.back();
    as('two', 'unitHandler#2');
    expect(trial.sight().instances).toMatchObject([{ status: 'completed' }]);
    expect(trial.sight().log).toContainEqual(
      expect.objectContaining({ type: 'done', elementId: 'two', by: 'unitHandler#2' }),
    );
  });
});

describe('a ladder', () => {
  it('tells on the way whom a real case would remind', async () => {
    const trial = createTrial(
      await groundOf(
        drawing(`<startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="sign"/>
        <userTask id="sign" name="签收"><extensionElements><bh:assignment role="unitHandler"/>
        <bh:timer value="5" unit="workingDays" ladder="l"/></extensionElements></userTask>
        <sequenceFlow id="f2" sourceRef="sign" targetRef="end"/><endEvent id="end"/>`),
        {
          parameters: {
            terms: {},
            lists: {},
            ladders: {
              l: {
                levels: [
                  {
                    offset: { n: -1, unit: 'workingDays' },
                    act: 'remind',
                    to: ['holder', 'liaisonOfficer'],
                    zh: '明天到期',
                    en: 'Due tomorrow',
                  },
                ],
              },
            },
          },
        },
      ),
      begin('p'),
    );
    expect(trial.sight().log.filter(({ type }) => type === 'notice')).toEqual([]);
    trial.do({ type: 'pass', to: MONDAY + 6 * DAY });
    expect(trial.sight().log.filter(({ type }) => type === 'notice')).toMatchObject([
      { elementId: 'sign', to: ['unitHandler', 'liaisonOfficer'], rung: { zh: '明天到期' } },
    ]);
  });
});

describe('a template’s procedure', () => {
  it('begins with its form, asks with its forms, and keeps what is personal apart', async () => {
    const ground = await templateGround('gangnan-five-step');
    const { outlineOf } = await import('../../../../designer/modeler/simulation/outline.ts');
    const loop = outlineOf(ground, MONDAY).processes.find(({ id }) => id === 'gangnan-five-step');
    const start = loop?.starts.find(({ form }) => form !== null);
    expect(start?.form?.schema.components.length).toBeGreaterThan(3);

    const trial = createTrial(
      ground,
      begin('gangnan-five-step', {
        way: start?.way ?? { type: 'none', elementId: null, name: null },
        values: { title: '地磅', content: '重量不准', phone: '13800000000' },
      }),
    );
    const [first] = trial.sight().waiting;
    expect(first).toMatchObject({ kind: 'task', form: { ref: expect.any(String) as string } });
    expect(JSON.stringify(trial.sight().instances[0]?.variables)).not.toContain('13800000000');
  });
});
