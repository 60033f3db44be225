import { fail, leave, type ElementBehavior } from '../element-behavior.ts';
import { compensationsOf, raisedAfter, raisedBy } from '../raising.ts';

/** Raises its definitions; the token ends here. */
export const endEvent: ElementBehavior<'endEvent'> = {
  kind: 'endEvent',

  enter(event, _token, context) {
    const raised = raisedBy(event.definitions, context);
    if (!raised.ok) return fail(raised.failure);
    const definitions = compensationsOf(event.definitions);
    if (definitions.length > 0) return { type: 'compensate', definitions, raised: raised.value };
    return leave({ raised: raised.value });
  },
  resume(event, _token, _over, context) {
    const raised = raisedAfter(event.definitions, context);
    return raised.ok ? leave({ raised: raised.value }) : fail(raised.failure);
  },
};
