import { byNumber } from '../interpreter/ids.ts';
import type { Incident, InstanceState } from '../interpreter/state.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import { visibleVariables } from '../interpreter/variables.ts';
import { moveTargets } from '../operations/move-targets.ts';
import type { Person } from '../policies/person.ts';
import { selectHeld } from '../store/sql/incidents.ts';
import type { FoundCase } from './find-task.ts';
import { stepName, type Names } from './names.ts';
import type { CasePorts } from './ports.ts';

/** What holds a case up, and what can be done about it. */
export interface IncidentView {
  readonly id: string; // `<instance>~<incident>`
  readonly elementId: string;
  readonly step: Names;
  readonly at: number;
  readonly attempts: number;
  readonly code: string;
  readonly cause: Names;
  /** Null: the engine could not be asked; the incident can be read, but not be moved now. */
  readonly standing: {
    readonly targets: { elementId: string; step: Names }[];
    readonly values: { name: string; value: Json }[]; // what the step sees, by name
  } | null;
}

/** The open incidents of a case and of whatever it has called, oldest first. */
export const createReadIncidents =
  (ports: CasePorts) =>
  async ({ countyId, accountId }: Person, { row }: FoundCase): Promise<IncidentView[]> => {
    const { held, plans } = await ports.withCounty({ countyId, accountId }, async (em) => {
      const found = await selectHeld(em, countyId, row.id);
      const hashes = found.map(({ planHash }) => planHash);
      return { held: found, plans: await ports.plans.read(em, countyId, hashes) };
    });
    const views = held.map(async ({ instanceId, planHash, incidents }) => {
      const plan = plans.get(planHash);
      const asked = await ports.runner.state(countyId, instanceId);
      const state = asked.ok ? asked.value : null;
      const name = (id: string): Names => stepName(row.elements, id, plan?.nodes[id]?.name || id);
      return Object.values(state?.incidents ?? incidents)
        .sort(byNumber)
        .map((incident) => ({
          id: `${instanceId}~${incident.id}`,
          elementId: incident.element,
          step: name(incident.element),
          at: incident.at,
          attempts: incident.attempts,
          code: incident.code,
          cause: { zh: incident.zh, en: incident.en },
          standing: plan && state ? standingOf(plan, state, incident, name) : null,
        }));
    });
    return (await Promise.all(views)).flat();
  };

const standingOf = (
  plan: ProcessPlan,
  state: InstanceState,
  { id, token }: Incident,
  name: (elementId: string) => Names,
): IncidentView['standing'] => ({
  targets: moveTargets({ plan, state }, id).map((elementId) => ({
    elementId,
    step: name(elementId),
  })),
  values: Object.entries(ownValues(visibleVariables(state, token)))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => ({ name: key, value })),
});

/** The county's parameters cannot be changed here, and are long. */
const ownValues = ({ terms: _terms, lists: _lists, case: _case, ...own }: Variables): Variables =>
  own;
