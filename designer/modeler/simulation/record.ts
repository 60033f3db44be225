import { REGISTER_JOB } from '../../../engine/interpreter/registers.ts';
import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type { Instant, Json } from '../../../engine/interpreter/values.ts';
import type { Simulator } from '../../../engine/simulator/simulator.ts';

/** What a run was asked and what it was told, as a saved scenario tells it (bpmn.md §11). */
export interface RunRecord {
  /** Tasks and jobs in the order they were opened: the nth takes the nth answer of its element. */
  readonly asked: Map<string, { readonly elementId: ElementId; readonly at: Instant }>;
  readonly answers: Map<string, { readonly at: Instant; readonly answer: AnswerJson }>;
  readonly stimuli: { readonly at: Instant; readonly what: AnswerJson }[];
  /** Who went on in turn, before anybody answered. */
  readonly order: ElementId[];
  /** No scenario says that variables were changed from outside. */
  isTellable: boolean;
}
type AnswerJson = { readonly [name: string]: Json };

export const createRecord = (): RunRecord => ({
  asked: new Map(),
  answers: new Map(),
  stimuli: [],
  order: [],
  isTellable: true,
});

export const waitKey = (instanceId: string, waitId: string): string => `${instanceId} ${waitId}`;

/** Notes what is asked since the last time. */
export const noteAsked = ({ asked }: RunRecord, { waits, now }: Simulator): void => {
  for (const { instance, wait } of waits) {
    const key = waitKey(instance.id, wait.id);
    if (asked.has(key) || (wait.kind !== 'userTask' && wait.kind !== 'job')) continue;
    if (wait.kind === 'job' && wait.type === REGISTER_JOB) continue; // a run answers it by itself
    asked.set(key, { elementId: wait.elementId, at: now });
  }
};
