import type { ModdleElement } from 'bpmn-moddle';
import { CURRENT_SEMANTICS } from '../interpreter/semantics.ts';
import type { FlowId, FlowNode, ProcessPlan } from '../interpreter/plan.ts';
import type { Expression } from '../interpreter/values.ts';
import { dataOf } from './data.ts';
import { isElementKind } from './elements/index.ts';
import { flowNode } from './flow-node.ts';
import {
  conditionOf,
  flowNodesOf,
  idOf,
  is,
  isDefault,
  kindOf,
  nameOf,
  outcomesOf,
  sequenceFlowsOf,
  sourceOf,
  targetOf,
} from './model.ts';
import { planHash } from './plan-hash.ts';
import { regionsOf } from './regions.ts';
import type { Toolbox } from './translator.ts';

type PlanFlow = ProcessPlan['flows'][FlowId];

/** One executable process as a hashed value; nothing of the drawing is left in it. */
export const processPlan = (process: ModdleElement, toolbox: Toolbox): ProcessPlan => {
  const regions = regionsOf(process);
  const nodes: Record<string, FlowNode> = {};
  const flows: Record<string, PlanFlow> = {};
  let order = 0;

  const visit = (container: ModdleElement): void => {
    for (const flow of sequenceFlowsOf(container)) flows[idOf(flow)] = planFlow(flow, toolbox);
    for (const node of flowNodesOf(container)) {
      const kind = kindOf(node);
      if (!isElementKind(kind)) continue; // refused by `support/element`
      const place = { order: order++, regions: regions.get(node) ?? null };
      nodes[idOf(node)] = flowNode(kind, node, place, toolbox);
      if (is(node, 'SubProcess')) visit(node);
    }
  };
  visit(process);

  const businessKey = toolbox.value(process, 'bh:businessKey');
  const plan = {
    format: 1,
    semantics: CURRENT_SEMANTICS,
    processId: idOf(process),
    name: nameOf(process) ?? idOf(process),
    ...(businessKey ? { businessKey } : {}),
    ...dataOf(process, toolbox),
    scope: toolbox.scopeOf(process),
    nodes,
    flows,
  } as const;
  return { ...plan, hash: planHash(plan) };
};

const planFlow = (flow: ModdleElement, toolbox: Toolbox): PlanFlow => {
  const [source, target] = [sourceOf(flow), targetOf(flow)];
  const condition = isDefault(flow) ? undefined : flowCondition(flow, toolbox);
  return {
    id: idOf(flow),
    source: source ? idOf(source) : '',
    target: target ? idOf(target) : '',
    ...(condition ? { condition } : {}),
  };
};

/** `bh:outcome` asks for one of its codes; a written condition must hold as well. */
const flowCondition = (flow: ModdleElement, { optionalFeel }: Toolbox): Expression | undefined => {
  const written = conditionOf(flow) ? optionalFeel(flow, 'conditionExpression') : undefined;
  const codes = outcomesOf(flow).map((code) => `outcome = ${JSON.stringify(code)}`);
  if (codes.length === 0) return written;
  const asked = codes.join(' or ');
  return { feel: written ? `(${asked}) and (${written.feel})` : asked };
};
