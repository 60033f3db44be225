import { byNumber } from '../../../engine/interpreter/ids.ts';
import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type { InstanceId, InstanceState } from '../../../engine/interpreter/state.ts';
import type { Instant, Variables } from '../../../engine/interpreter/values.ts';
import { isCovered } from '../../../engine/time/working-days.ts';
import { toCivil } from '../../../engine/time/civil-date.ts';
import type { SimulatedInstance } from '../../../engine/simulator/world.ts';
import type { Marks } from '../marks.ts';
import { isDrawnHere } from './drawn-as.ts';
import { logOf, type LogLine } from './log.ts';
import type { Rehearsal } from './rehearse.ts';
import { waitingIn, type Waiting } from './waiting.ts';

/** What somebody who tries a procedure out sees of the run: plain data, from the worker to the page. */
export interface Sight {
  readonly now: Instant;
  readonly uncovered: boolean; // the notice of this year is not published: days count as plain
  readonly instances: readonly InstanceSight[]; // in the order they began
  readonly waiting: readonly Waiting[]; // oldest first
  readonly incidents: readonly IncidentSight[]; // oldest first
  readonly log: readonly LogLine[]; // oldest first
  readonly marks: Marks;
  readonly covered: readonly string[]; // elements and flows of the drawing that were passed
  readonly nextTimer: Instant | null;
  readonly isAborted: boolean; // went in a circle until the limit was reached
}
export interface InstanceSight {
  readonly id: InstanceId;
  readonly planHash: string;
  readonly processId: ElementId;
  readonly status: InstanceState['status'];
  readonly variables: Variables;
}
export interface IncidentSight {
  readonly instanceId: InstanceId;
  readonly id: string;
  readonly elementId: ElementId;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export const sightOf = (rehearsal: Rehearsal): Sight => {
  const { simulator, ground } = rehearsal;
  const { instances, now, trace } = simulator;
  const incidents = instances.flatMap(incidentsOf);
  const here = instances.filter(({ plan }) => isDrawnHere(ground, plan));
  const isHere = (wanted: InstanceId): boolean => here.some(({ id }) => id === wanted);
  const passed = trace.flatMap(({ type, instance, elementId }) =>
    isHere(instance) && (type === 'elementCompleted' || type === 'sequenceFlowTaken')
      ? [elementId]
      : [],
  );
  const covered = [...new Set(passed)];
  return {
    now,
    uncovered: !isCovered(ground.calendar, toCivil(now, ground.calendar.utcOffset).date),
    instances: instances.map(instanceSight),
    waiting: waitingIn(rehearsal),
    incidents,
    log: logOf(simulator),
    marks: {
      done: covered,
      active: [...new Set(here.flatMap(standingIn))],
      waiting: [],
      incident: here.flatMap(incidentsOf).map(({ elementId }) => elementId),
    },
    covered,
    nextTimer: simulator.nextTimer(),
    isAborted: simulator.isAborted,
  };
};

const instanceSight = ({ id, plan, state }: SimulatedInstance): InstanceSight => ({
  id,
  planHash: plan.hash,
  processId: plan.processId,
  status: state.status,
  variables: state.tokens[state.rootId]?.variables ?? {},
});

const incidentsOf = ({ id, state }: SimulatedInstance): readonly IncidentSight[] =>
  Object.values(state.incidents)
    .sort(byNumber)
    .map((incident) => ({
      instanceId: id,
      id: incident.id,
      elementId: incident.element,
      code: incident.code,
      zh: incident.zh,
      en: incident.en,
    }));

/** Where tokens stand, the process itself apart. */
const standingIn = ({ state }: SimulatedInstance): readonly ElementId[] =>
  state.status === 'active'
    ? Object.values(state.tokens)
        .filter(({ id }) => id !== state.rootId)
        .map(({ elementId }) => elementId)
    : [];
