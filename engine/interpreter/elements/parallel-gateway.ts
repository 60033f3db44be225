import { leave, type ElementBehavior } from '../element-behavior.ts';
import { oneFromEach } from '../joins.ts';

/** Waits for one token on each incoming flow, then takes every outgoing one. */
export const parallelGateway: ElementBehavior<'parallelGateway'> = {
  kind: 'parallelGateway',

  enter: (gateway) => leave({ by: gateway.outgoing }),
  joins(gateway, arrived) {
    const take = oneFromEach(gateway.incoming, arrived);
    return take.length === gateway.incoming.length ? { take } : null;
  },
};
