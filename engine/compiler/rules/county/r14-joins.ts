import type { ModdleElement } from 'bpmn-moddle';
import { graphOf, type Graph } from '../../graph.ts';
import { incomingOf, is, outgoingOf, sourceOf, targetOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/**
 * domain.md §14 R14: a parallel join waits for branches that all run. Two of its flows that come
 * from a choice never both come; they are merged before it.
 */
export const countyJoins: Rule = {
  name: 'county/R14',
  level: 'B',
  appliesTo: 'bpmn:ParallelGateway',
  executableOnly: true,

  check(gateway, report, { resources }) {
    const { $parent: container } = gateway;
    const sources = incomingOf(gateway).flatMap((flow) => sourceOf(flow) ?? []);
    if (!resources.terms || !container || sources.length < 2) return;
    const graph = graphOf(container);
    const choice = pairsOf(sources)
      .map((pair) => choiceBefore(pair, graph))
      .find((found) => found !== null);
    if (choice) report(gateway, '', { actual: choice.id ?? '' });
  },
};

const pairsOf = (nodes: readonly ModdleElement[]): readonly Pair[] =>
  nodes.flatMap((one, at) => nodes.slice(at + 1).map((other): Pair => [one, other]));
type Pair = readonly [ModdleElement, ModdleElement];

/** The choice the two part at, if some branch of it leads to one of them only. */
const choiceBefore = ([one, other]: Pair, graph: Graph): ModdleElement | null => {
  const origin = graph.commonOrigin(one, other);
  if (!origin || !is(origin, 'ExclusiveGateway', 'EventBasedGateway')) return null;
  const isAlternative = outgoingOf(origin).some((flow) => {
    const target = targetOf(flow);
    const reached = target ? graph.reachable([target], origin) : new Set();
    return reached.has(one) !== reached.has(other);
  });
  return isAlternative || one === other ? origin : null;
};
