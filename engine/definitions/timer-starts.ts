import type { Compilation } from '../compiler/compilation.ts';
import { isRecord } from '../forms/pointer.ts';
import type { EventDefinition, ProcessPlan } from '../interpreter/plan.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import type { TimerStart } from './ports.ts';

const TIME_ZONE = 'Asia/Shanghai'; // of every county
const MORNING = '09:00'; // notices and starts come on working mornings (domain.md §5)

/** The recurring starts of a file with the county's rules for them; others begin by themselves nowhere. */
export const timerStartsOf = (
  { plans, elements }: Pick<Compilation, 'plans' | 'elements'>,
  terms: Variables,
  { countyId, definitionId }: { readonly countyId: string; readonly definitionId: string },
): TimerStart[] =>
  plans.flatMap((plan) =>
    Object.values(plan.nodes).flatMap((node): TimerStart[] => {
      if (node.kind !== 'startEvent' || node.parent !== plan.processId) return [];
      const rule = node.definitions.flatMap((definition) => ruleOf(definition, terms))[0];
      if (!rule) return [];
      return [
        {
          countyId,
          definitionId,
          processId: plan.processId,
          elementId: node.id,
          ...rule,
          each: asksStation(plan) ? 'station' : 'county',
          timeZone: TIME_ZONE,
          name: elements[node.id]?.name ?? node.id,
        },
      ];
    }),
  );

const ruleOf = (
  definition: EventDefinition,
  terms: Variables,
): Pick<TimerStart, 'rule' | 'roll' | 'at'>[] => {
  if (definition.type !== 'timer' || definition.timer.type !== 'county') return [];
  const { timer } = definition;
  const term: Json | undefined = timer.key === undefined ? undefined : terms[timer.key];
  if (!isRecord(term) || term['unit'] !== 'recurring' || typeof term['value'] !== 'string')
    return [];
  const { roll, at } = term;
  return [
    {
      rule: term['value'],
      roll: roll === 'forward' || roll === 'backward' ? roll : 'none',
      at: typeof at === 'string' ? at : MORNING,
    },
  ];
};

/** A process that asks for its station's people runs once for each station. */
const asksStation = (plan: ProcessPlan): boolean =>
  /case\.station|lists\.(residentDeputies|stationHeads|enterprises)/.test(JSON.stringify(plan));
