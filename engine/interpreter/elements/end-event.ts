import { fail, leave, type ElementBehavior } from '../element-behavior.ts';
import { raisedBy } from '../raising.ts';

/** Raises its definitions; the token ends here. */
export const endEvent: ElementBehavior<'endEvent'> = {
  kind: 'endEvent',

  enter(event, _token, context) {
    const raised = raisedBy(event.definitions, context);
    return raised.ok ? leave({ raised: raised.value }) : fail(raised.failure);
  },
};
