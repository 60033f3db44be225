import type { FlowNode, NodeOf } from './plan.ts';
import { beginBoundary } from './positions.ts';
import type { Run } from './run.ts';
import type { Token } from './state.ts';
import type { Variables } from './values.ts';
import { boundaryEventsOf } from './node-kinds.ts';

/**
 * What a multi-instance activity throws at its completions where the model names nothing (BPMN
 * 13.3.7): only events on its own border that name no signal hear it; one that interrupts hears it
 * alone. True: the activity was ended by it.
 */
export const hearDefaultSignal = (run: Run, host: Token, attributes: Variables): boolean => {
  const events = boundaryEventsOf(run.plan, run.plan.nodes[host.elementId]).filter(hearsIt);
  const interrupting = events.find((event) => event.interrupting);
  for (const event of interrupting ? [interrupting] : events)
    beginBoundary(run, host, event, isAsked(event) ? attributes : {});
  return interrupting !== undefined;
};

const hearsIt = ({ definitions }: NodeOf<'boundaryEvent'>): boolean =>
  definitions.some((definition) => definition.type === 'signal' && definition.name === null);

/** The counters are for who maps them; they never become variables of the case by themselves. */
const isAsked = ({ outputs, data }: FlowNode & NodeOf<'boundaryEvent'>): boolean =>
  outputs.length > 0 || (data?.outgoing.length ?? 0) > 0;
