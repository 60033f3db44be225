import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import type { NodeOf } from '../../../engine/interpreter/plan.ts';

const file = (called: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:bihuan:test">
  <globalUserTask id="check" name="核对">
    <extensionElements><bh:assignment role="clerk"/><bh:form ref="check"/></extensionElements>
  </globalUserTask>
  <globalUserTask id="anybody"/>
  <process id="p" isExecutable="true">
    <laneSet id="lanes"><lane id="lane" bh:role="office"><flowNodeRef>c</flowNodeRef></lane></laneSet>
    <startEvent id="s"/>
    <callActivity id="c" ${called}</callActivity>
    <endEvent id="e"/>
    <sequenceFlow id="s_c" sourceRef="s" targetRef="c"/>
    <sequenceFlow id="c_e" sourceRef="c" targetRef="e"/>
  </process>
</definitions>`;

/** The one-task plan the call is pinned to. */
const calledTask = async (called: string): Promise<NodeOf<'userTask'>> => {
  const { plans, problems } = await compile(file(called), { profile: 'deploy' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const call = plans.find(({ processId }) => processId === 'p')?.nodes['c'];
  const hash = call?.kind === 'callActivity' ? call.called.planHash : undefined;
  const plan = plans.find((one) => one.hash === hash);
  expect(Object.keys(plan?.nodes ?? {})).toEqual([plan?.processId]);
  return plan?.nodes[plan.processId] as NodeOf<'userTask'>;
};

describe('a called global task', () => {
  it('is a plan of one task, with its own people and form', async () => {
    const task = await calledTask('calledElement="check">');
    expect(task).toMatchObject({
      name: '核对',
      assignment: { role: 'clerk' },
      form: { ref: 'check' },
    });
  });

  it('goes to whom the caller names, else where the caller stands', async () => {
    const named =
      'calledElement="check"><extensionElements><bh:assignment role="head"/></extensionElements>';
    expect((await calledTask(named)).assignment).toMatchObject({ role: 'head' });
    const performed = 'calledElement="check"><potentialOwner id="po" name="staff"/>';
    expect((await calledTask(performed)).assignment).toMatchObject({
      expression: { feel: '"staff"' },
    });
    expect((await calledTask('calledElement="anybody">')).assignment).toMatchObject({
      role: 'office',
    });
  });

  it('is one plan for all calls that change nothing', async () => {
    const { plans } = await compile(file('calledElement="check">'), { profile: 'deploy' });
    expect(plans.map(({ processId }) => processId)).toEqual(['check', 'anybody', 'p']);
  });

  it('has its problems where it is written', async () => {
    const wrong = file('calledElement="check">').replace(
      '<globalUserTask id="anybody"/>',
      '<globalScriptTask id="anybody"><script>1 +</script></globalScriptTask>',
    );
    const { problems } = await compile(wrong, { profile: 'deploy' });
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'expr/syntax', elementId: 'anybody', line: 6 },
    ]);
  });
});
