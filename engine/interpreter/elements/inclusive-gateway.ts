import { fail, leave, type ElementBehavior } from '../element-behavior.ts';
import { noneToCome, oneFromEach } from '../joins.ts';

/** Waits for every token that can still come, then takes every flow that holds. */
export const inclusiveGateway: ElementBehavior<'inclusiveGateway'> = {
  kind: 'inclusiveGateway',

  enter(_gateway, _token, context) {
    const flows = context.flows();
    return flows.ok ? leave({ by: flows.value }) : fail(flows.failure);
  },
  joins(gateway, arrived, elsewhere) {
    const take = oneFromEach(gateway.incoming, arrived);
    if (take.length === 0 || !noneToCome(gateway, arrived, elsewhere)) return null;
    return { take };
  },
};
