import { randomUUID } from 'node:crypto';
import type { Activities } from '../../activities/index.ts';
import type { JobOutcome } from '../../activities/ports.ts';
import { ApplicationFailure } from '@temporalio/common';
import type { Told } from '../../engine/simulator/world.ts';
import { County } from '../../engine/store/entities/county.ts';
import { ProcessPlanRecord } from '../../engine/store/entities/definitions.ts';
import type { RunningHost } from './running-host.ts';

/**
 * Where one county's run is played: what its instances ask of the world outside is answered when
 * the script says so, and what they have recorded is known the moment it is.
 */
export interface Stage {
  readonly countyId: string;
  /** The county exists, with the plans of this run. */
  furnish(host: RunningHost, history: readonly Told[]): Promise<void>;
  /** Until then the instance may not record this revision, and so its effects do not leave. */
  allow(instanceId: string, rev: number): void;
  /** The instance has recorded this revision. */
  reaches(instanceId: string, rev: number): Promise<void>;
  /** The job, or the question to the directory, has been asked. */
  answer(instanceId: string, waitId: string, given: Given): Promise<void>;
  /** Whoever still waits for an answer gets none that counts. */
  close(): void;
}
export type Given =
  | { readonly type: 'job'; readonly outcome: JobOutcome }
  | { readonly type: 'failure'; readonly message: string }
  | { readonly type: 'people'; readonly people: readonly string[] };

export interface Stages {
  open(): Stage;
  readonly standIns: (real: Activities) => Activities;
}

interface Played {
  readonly revs: Map<string, number>;
  readonly allowed: Map<string, number>;
  readonly asked: Map<string, (given: Given) => void>; // by instance and wait
  listeners: (() => void)[];
  isClosed: boolean;
}
const CLOSED: Given = { type: 'failure', message: 'the stage is closed' };

/** Jobs, directory and the exchange of messages and signals are played; the rest is real. */
export const createStages = (): Stages => {
  const stages = new Map<string, Played>();
  const played = (countyId: string): Played => stages.get(countyId)!;
  const asked = (countyId: string, key: string): Promise<Given> =>
    new Promise((resolve) => {
      const stage = played(countyId);
      if (stage.isClosed) return resolve(CLOSED);
      stage.asked.set(key, resolve);
      changed(stage);
    });

  return {
    open() {
      const countyId = randomUUID();
      const stage: Played = {
        revs: new Map(),
        allowed: new Map(),
        asked: new Map(),
        listeners: [],
        isClosed: false,
      };
      stages.set(countyId, stage);
      return stageOf(countyId, stage);
    },

    standIns: (real) => ({
      ...real,
      async project(input) {
        const stage = played(input.countyId);
        const first = input.steps[0]?.rev ?? 0;
        await until(stage, () => (stage.allowed.get(input.instanceId) ?? 0) >= first);
        const outcome = await real.project(input);
        stage.revs.set(input.instanceId, input.steps.at(-1)?.rev ?? 0);
        changed(stage);
        return { ...outcome, unassigned: [], deliveries: [] };
      },
      async runJob(input) {
        const { countyId, instanceId, waitId } = input;
        const given = await asked(countyId, `${instanceId} ${waitId}`);
        if (input.type === 'register') return real.runJob(input); // at its turn, but the county's own
        if (given.type === 'job') return given.outcome;
        throw ApplicationFailure.nonRetryable(
          given.type === 'failure' ? given.message : 'no answer',
        );
      },
      async resolveParticipants({ countyId, instanceId, waitId }) {
        const given = await asked(countyId, `${instanceId} ${waitId}`);
        return given.type === 'people' ? given.people : [];
      },
      publishMessage: () => Promise.resolve(),
      throwSignal: () => Promise.resolve(),
    }),
  };
};

const changed = (stage: Played): void => stage.listeners.splice(0).forEach((wake) => wake());
const until = async (stage: Played, holds: () => boolean): Promise<void> => {
  while (!stage.isClosed && !holds()) await new Promise<void>((wake) => stage.listeners.push(wake));
};

const stageOf = (countyId: string, stage: Played): Stage => {
  return {
    countyId,
    furnish: ({ county }, history) =>
      county.withCounty({ countyId }, async (em) => {
        const code = countyId.slice(0, 8);
        const names = { name: '演练县', nameEn: 'Rehearsal county', region: '广西' };
        em.create(County, { id: countyId, code, ...names });
        const plans = new Map(history.map(({ plan }) => [plan.hash, plan]));
        for (const plan of plans.values()) {
          const { hash, processId, name } = plan;
          em.create(ProcessPlanRecord, { countyId, hash, processId, name, plan });
        }
        return Promise.resolve();
      }),
    allow: (instanceId, rev) => {
      stage.allowed.set(instanceId, rev);
      changed(stage);
    },
    reaches: (instanceId, rev) => until(stage, () => (stage.revs.get(instanceId) ?? 0) >= rev),
    async answer(instanceId, waitId, given) {
      const key = `${instanceId} ${waitId}`;
      await until(stage, () => stage.asked.has(key));
      stage.asked.get(key)?.(given);
      stage.asked.delete(key);
    },
    close: () => {
      stage.isClosed = true;
      stage.asked.forEach((give) => give(CLOSED));
      changed(stage);
    },
  };
};
