import { randomUUID } from 'node:crypto';
import type { Answer } from '../../engine/answer.ts';
import { startRowsOf } from '../../engine/definitions/start-subscriptions.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import {
  Definition,
  DefinitionVersion,
  StartSubscription,
} from '../../engine/store/entities/definitions.ts';
import { Task, WaitRecord, type TaskRow } from '../../engine/store/entities/execution.ts';
import { plansOf } from './linear-process.ts';
import { acting, beginning, until, type RunningHost } from './running-host.ts';

/** What a county hears and does: cases begun, messages published, tasks that come of them. */
export interface Correspondence {
  /** As a published version does. */
  subscribe(processId: string): Promise<void>;
  begin(processId: string, variables?: Variables): Promise<string>;
  publish(
    name: string,
    correlationKey: string | null,
    payload?: Variables,
    id?: string,
  ): Promise<boolean>;
  tasksOf(where: object): Promise<TaskRow[]>;
  /** The oldest one, as soon as there are so many. */
  openTask(where: object, count?: number): Promise<TaskRow>;
  complete(task: TaskRow, variables?: Variables): Promise<void>;
  listening(instanceId: string, elementId: string, count?: number): Promise<true>;
}

export const createCorrespondence = async (
  { county, runner }: RunningHost,
  xml: string,
): Promise<Correspondence> => {
  const { countyId } = county;
  const compiled = await plansOf(xml);
  const plans: ReadonlyMap<string, ProcessPlan> = new Map(
    compiled.map((plan) => [plan.processId, plan]),
  );
  await county.keepPlans(compiled);
  const clerk = await county.person('clerk');

  const tasksOf = (where: object): Promise<TaskRow[]> =>
    county.read((em) =>
      em.find(Task, { countyId, closedAt: null, ...where }, { orderBy: { openedAt: 1 } }),
    );

  return {
    tasksOf,

    subscribe: (processId) =>
      county.read((em) => {
        const id = randomUUID();
        const texts = { key: processId, name: processId, nameEn: processId, draftXml: '' };
        em.create(Definition, { countyId, id, ...texts });
        em.create(DefinitionVersion, {
          ...{ countyId, definitionId: id, number: 1 },
          ...{ xml: '', xmlHash: '' },
        });
        const plan = planOf(plans, processId);
        for (const row of startRowsOf(plan)) {
          const place = { countyId, definitionId: id, processId, number: 1, planHash: plan.hash };
          em.create(StartSubscription, { ...place, ...row, caseKind: 'ISSUE' });
        }
        return Promise.resolve();
      }),

    async begin(processId, variables = {}) {
      const input = beginning(countyId, planOf(plans, processId), clerk, { variables });
      return valueOf(await runner.begin(input)).instanceId;
    },

    async publish(name, correlationKey, payload = {}, id = randomUUID()) {
      const message = { id, name, correlationKey, payload, ttl: 'P1D' };
      return valueOf(await runner.publish(countyId, message)).delivered;
    },

    openTask: (where, count = 1) =>
      until(async () => {
        const found = await tasksOf(where);
        return found.length >= count ? found[0] : null;
      }),

    async complete(task, variables = {}) {
      const request = acting(clerk, { verb: 'complete', task: task.tokenId, variables });
      const updateId = `${clerk}:${task.id}`;
      valueOf(await runner.act(countyId, task.instanceId, { updateId, request }));
    },

    listening: (instanceId, elementId, count = 1) =>
      until(async () => {
        const open = await county.read((em) =>
          em.find(WaitRecord, { countyId, instanceId, elementId, closedAt: null, claimedBy: null }),
        );
        return open.length >= count;
      }),
  };
};

const planOf = (plans: ReadonlyMap<string, ProcessPlan>, processId: string): ProcessPlan => {
  const plan = plans.get(processId);
  if (!plan) throw new Error(`no process ${processId}`);
  return plan;
};

const valueOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
  return answer.value;
};
