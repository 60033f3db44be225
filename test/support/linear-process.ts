import { compile } from '../../engine/compiler/compile.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';

export interface LinearStep {
  readonly id: string;
  readonly role: string;
  readonly notSameAs?: string;
}

/** A start, these user tasks one after the other, an end. */
export const linearXml = (processId: string, steps: readonly LinearStep[]): string => {
  const ids = ['Start', ...steps.map(({ id }) => id), 'End'];
  const flows = ids
    .slice(1)
    .map((id, index) => ({ id: `Flow${index}`, source: ids[index]!, target: id }));
  const tasks = steps.map(
    ({ id, role, notSameAs }) => `
    <bpmn:userTask id="${id}" name="${id}">
      <bpmn:extensionElements><bh:assignment role="${role}"${notSameAs ? ` notSameAs="${notSameAs}"` : ''} /></bpmn:extensionElements>
    </bpmn:userTask>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="Definitions" targetNamespace="urn:test">
  <bpmn:process id="${processId}" name="${processId}" isExecutable="true">
    <bpmn:startEvent id="Start" name="Start" />${tasks.join('')}
    <bpmn:endEvent id="End" name="End" />
    ${flows.map(({ id, source, target }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" />`).join('\n    ')}
  </bpmn:process>
</bpmn:definitions>`;
};

/** The plans of a file that must compile; the first is the last pool's, callees come before callers. */
export const plansOf = async (xml: string): Promise<readonly ProcessPlan[]> => {
  const { plans, problems } = await compile(xml, { profile: 'sketch' });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map(({ en, elementId }) => `${elementId}: ${en}`).join('\n'));
  return plans;
};
