import type { ProcessPlan } from '../interpreter/plan.ts';
import type { DueView } from './due-view.ts';
import { elementOf, stepName, type Elements, type Names } from './names.ts';
import { nextSteps } from './next-steps.ts';
import { phaseName } from './phase-names.ts';

/** 四问: 到哪了 · 谁在办 · 还剩几天 · 下一步. */
export interface FourAnswers {
  readonly where: { elementId: string; step: Names; phase: Names | null }[];
  readonly who: { name: Names; person: { id: string; name: string } | null }[];
  readonly due: DueView | null;
  readonly next: Names[];
  readonly phases: { name: Names; state: 'done' | 'active' | 'ahead'; rounds: number }[];
}
/** A place where the case stands: an open task, or a wait somebody outside will end. */
export interface Standing {
  readonly elementId: string;
  readonly planHash: string;
  readonly who: readonly { name: Names; person: { id: string; name: string } | null }[];
  readonly due: DueView | null;
}
export interface AnswersInput {
  readonly elements: Elements;
  readonly plans: ReadonlyMap<string, ProcessPlan>; // by hash
  readonly rootPlan: string;
  readonly standing: readonly Standing[];
  readonly visited: readonly string[]; // element ids of tasks in the order they came up
}

export const fourAnswers = (input: AnswersInput): FourAnswers => {
  const { elements, standing } = input;
  const where = unique(standing.map((one) => placeOf(input, one))).map((elementId) => ({
    elementId,
    step: stepName(elements, elementId),
    phase: phaseName(elementOf(elements, elementId)?.phase),
  }));
  return {
    where,
    who: uniqueBy(
      standing.flatMap(({ who }) => who),
      ({ name }) => name.zh,
    ),
    due: earliest(standing),
    next: nextNames(input),
    phases: phasesOf(input),
  };
};

/** Waiting for whichever comes first is one place: the gateway, if it has a name. */
const placeOf = ({ plans, elements }: AnswersInput, { elementId, planHash }: Standing): string => {
  const plan = plans.get(planHash);
  const [flow, ...others] = plan?.nodes[elementId]?.incoming ?? [];
  const before = flow !== undefined && others.length === 0 ? plan?.flows[flow]?.source : undefined;
  const isGate = before !== undefined && plan?.nodes[before]?.kind === 'eventBasedGateway';
  return isGate && (elementOf(elements, before)?.name ?? '') !== '' ? before : elementId;
};

const earliest = (standing: readonly Standing[]): DueView | null =>
  standing.reduce<DueView | null>(
    (first, { due }) => (due && (!first || due.at < first.at) ? due : first),
    null,
  );

const nextNames = ({ elements, plans, standing }: AnswersInput): Names[] => {
  const ids = standing.flatMap(({ elementId, planHash }) => {
    const plan = plans.get(planHash);
    return plan ? nextSteps(plan, elementId) : [];
  });
  return [...new Set(ids)].map((id) => stepName(elements, id));
};

/** The phases of the case's own process, in the order they are drawn; entered again counts a round. */
const phasesOf = ({
  elements,
  plans,
  rootPlan,
  standing,
  visited,
}: AnswersInput): FourAnswers['phases'] => {
  const plan = plans.get(rootPlan);
  const phaseOf = (id: string): string | undefined => elementOf(elements, id)?.phase;
  const drawn = Object.values(plan?.nodes ?? {})
    .toSorted((one, other) => one.order - other.order)
    .flatMap(({ id }) => phaseOf(id) ?? []);
  const active = new Set(standing.flatMap(({ elementId }) => phaseOf(elementId) ?? []));
  const walked = visited.flatMap((id) => phaseOf(id) ?? []);
  return [...new Set(drawn)].flatMap((phase) => {
    const name = phaseName(phase);
    const rounds = walked.filter(
      (one, index) => one === phase && walked[index - 1] !== phase,
    ).length;
    const state = active.has(phase) ? 'active' : rounds > 0 ? 'done' : 'ahead';
    return name
      ? [{ name, state, rounds: Math.max(rounds, state === 'ahead' ? 0 : 1) } as const]
      : [];
  });
};

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The last of those with the same key. */
export const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
