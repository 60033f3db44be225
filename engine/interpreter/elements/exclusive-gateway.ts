import { fail, leave, type ElementBehavior } from '../element-behavior.ts';
import { firstFlow } from '../flows.ts';

/** Passes each token alone, along the first flow that holds. */
export const exclusiveGateway: ElementBehavior<'exclusiveGateway'> = {
  kind: 'exclusiveGateway',

  enter(gateway, _token, context) {
    const flow = firstFlow(context.plan, gateway, context.evaluate);
    return flow.ok ? leave({ by: flow.value }) : fail(flow.failure);
  },
};
