import { incomingOf, outgoingOf, textOf } from '../../model.ts';
import { isUnconnected } from '../../scope.ts';
import type { Rule } from '../../rule.ts';

/** A declared direction is the one the flows have. */
export const gatewayDirection: Rule = {
  name: 'gateway/direction',
  level: 'E',
  appliesTo: 'bpmn:Gateway',

  check(gateway, report) {
    if (isUnconnected(gateway)) return;
    const [incoming, outgoing] = [incomingOf(gateway).length, outgoingOf(gateway).length];
    switch (textOf(gateway, 'gatewayDirection')) {
      case 'Converging':
        if (incoming < 2) report(gateway, 'fewIncoming', { actual: incoming });
        if (outgoing > 1) report(gateway, 'manyOutgoing', { actual: outgoing });
        break;
      case 'Diverging':
        if (outgoing < 2) report(gateway, 'fewOutgoing', { actual: outgoing });
        if (incoming > 1) report(gateway, 'manyIncoming', { actual: incoming });
        break;
      case 'Mixed':
        if (incoming < 2) report(gateway, 'fewIncoming', { actual: incoming });
        if (outgoing < 2) report(gateway, 'fewOutgoing', { actual: outgoing });
        break;
      default:
    }
  },
};
