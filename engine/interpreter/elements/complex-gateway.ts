import { fail, leave, type Context, type ElementBehavior } from '../element-behavior.ts';
import { holdingFlows, holds } from '../flows.ts';
import { noneToCome, oneFromEach } from '../joins.ts';
import { ok } from '../failures.ts';
import type { FlowId, NodeOf } from '../plan.ts';
import type { Result } from '../values.ts';

/**
 * BPMN 13.4.5. Starts when its activation condition holds for what has arrived; then waits for
 * what can still come on the flows it has not used, takes that too, and may begin anew.
 */
export const complexGateway: ElementBehavior<'complexGateway'> = {
  kind: 'complexGateway',

  enter(gateway, token, context) {
    const flows = token.consumed
      ? flowsAtReset(gateway, context)
      : holdingFlows(context.plan, gateway, (source) =>
          context.evaluate(source, { waitingForStart: true }),
        );
    return flows.ok ? leave({ by: flows.value }) : fail(flows.failure);
  },

  joins(gateway, arrived, elsewhere, { token }) {
    if (!token.consumed) return { take: oneFromEach(gateway.incoming, arrived), round: 'start' };
    const used = token.consumed;
    const unused = gateway.incoming.filter((flow) => !used.includes(flow));
    const taken = arrived.filter(({ via }) => via !== undefined && unused.includes(via));
    if (!noneToCome(gateway, taken, elsewhere, used)) return null;
    return { take: oneFromEach(unused, taken), round: 'reset' };
  },
};

/** None may hold: what came late then goes no further. */
const flowsAtReset = (
  gateway: NodeOf<'complexGateway'>,
  context: Context,
): Result<readonly FlowId[]> => {
  const taken: FlowId[] = [];
  for (const id of gateway.atReset) {
    const condition = context.plan.flows[id]?.condition;
    if (!condition) continue;
    const held = holds(condition, (source) => context.evaluate(source, { waitingForStart: false }));
    if (!held.ok) return held;
    if (held.value) taken.push(id);
  }
  return ok(taken);
};
