import type { ModdleElement } from 'bpmn-moddle';
import { allElements, elementsOf, idOf, incomingOf, isFlowNode, outgoingOf } from '../../model.ts';
import type { ReportFault, Rule } from '../../rule.ts';

/** Nodes list all their flows, exactly as the flows say, or no node of the process lists any. */
export const refFlowLists: Rule = {
  name: 'ref/flow-lists',
  level: 'E',
  appliesTo: 'bpmn:Process',

  check(process, report) {
    const nodes = allElements(process).filter(isFlowNode);
    const anyLists = nodes.some(
      (node) => elementsOf(node, 'incoming').length + elementsOf(node, 'outgoing').length > 0,
    );
    if (!anyLists) return;
    for (const node of nodes) {
      compare(node, 'incoming', incomingOf(node), report);
      compare(node, 'outgoing', outgoingOf(node), report);
    }
  },
};

const compare = (
  node: ModdleElement,
  side: 'incoming' | 'outgoing',
  drawn: readonly ModdleElement[],
  report: ReportFault,
): void => {
  const listed = elementsOf(node, side);
  for (const flow of drawn) {
    if (!listed.includes(flow)) report(node, 'unlisted', { side, flow: idOf(flow) });
  }
  for (const flow of new Set(listed)) {
    const times = listed.filter((one) => one === flow).length;
    if (times > 1) report(node, 'twice', { side, flow: idOf(flow) });
    if (!drawn.includes(flow)) report(node, 'wrong', { side, flow: idOf(flow) });
  }
};
