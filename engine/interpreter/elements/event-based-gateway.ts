import { listen, type ElementBehavior } from '../element-behavior.ts';

/** Stays while all its targets listen; the first one heard takes its flow, the rest are withdrawn. */
export const eventBasedGateway: ElementBehavior<'eventBasedGateway'> = {
  kind: 'eventBasedGateway',

  enter: (gateway, _token, { plan }) =>
    listen(...gateway.outgoing.flatMap((flow) => plan.flows[flow]?.target ?? [])),
};
