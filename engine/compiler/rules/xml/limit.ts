import type { ModdleElement } from 'bpmn-moddle';
import { is, isFlowNode } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const MOST_NODES = 2_000; // what soundness and the canvas are measured for
const DEEPEST = 32;

/** Bounds on the model itself, beside those on the file. */
export const xmlLimit: Rule = {
  name: 'xml/limit',
  level: 'E',
  appliesTo: 'bpmn:Definitions',
  sketch: true,

  check(definitions, report, { elements }) {
    const nodes = elements.filter(isFlowNode);
    if (nodes.length > MOST_NODES) {
      report(definitions, 'nodes', { limit: MOST_NODES, actual: nodes.length });
    }
    const deepest = nodes.find((node) => is(node, 'SubProcess') && depthOf(node) > DEEPEST);
    if (deepest) report(deepest, 'nesting', { limit: DEEPEST, actual: depthOf(deepest) });
  },
};

const depthOf = (node: ModdleElement): number => {
  let depth = 0;
  for (let at: ModdleElement | undefined = node; is(at, 'SubProcess'); at = at?.$parent) depth += 1;
  return depth;
};
