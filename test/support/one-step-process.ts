import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import { plansOf } from './linear-process.ts';
import { beginning, type RunningHost } from './running-host.ts';

/** Start, one step, end: whatever the step is asked to bear. `start`: what begins it. */
export const oneStep = (id: string, step: string, start = ''): string => `
  <process id="${id}" name="${id}" isExecutable="true">
    <startEvent id="${id}S" name="S">${start}</startEvent><sequenceFlow id="${id}1" sourceRef="${id}S" targetRef="${id}X" />
    ${step}
    <sequenceFlow id="${id}2" sourceRef="${id}X" targetRef="${id}E" /><endEvent id="${id}E" name="E" />
  </process>`;

export interface Published {
  readonly plans: ReadonlyMap<string, ProcessPlan>;
  /** Gives the instance's id. */
  begin(processId: string, variables?: Variables): Promise<string>;
}

/** The processes of a file in the host's county, begun by this person. */
export const publishOn = async (
  { county, runner }: RunningHost,
  person: string,
  xml: string,
): Promise<Published> => {
  const compiled = await plansOf(xml);
  await county.keepPlans(compiled);
  const plans = new Map(compiled.map((plan) => [plan.processId, plan]));
  return {
    plans,
    begin: async (processId, variables = {}) => {
      const input = beginning(county.countyId, plans.get(processId)!, person, { variables });
      const begun = await runner.begin(input);
      if (!begun.ok) throw new Error(begun.refusal.message);
      return begun.value.instanceId;
    },
  };
};
