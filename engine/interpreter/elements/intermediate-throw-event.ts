import { fail, leave, type ElementBehavior } from '../element-behavior.ts';
import { compensationsOf, raisedAfter, raisedBy } from '../raising.ts';

/** Raises its definitions and goes on; a link jumps to its catch. */
export const intermediateThrowEvent: ElementBehavior<'intermediateThrowEvent'> = {
  kind: 'intermediateThrowEvent',

  enter(event, _token, context) {
    const raised = raisedBy(event.definitions, context);
    if (!raised.ok) return fail(raised.failure);
    const definitions = compensationsOf(event.definitions);
    if (definitions.length > 0) return { type: 'compensate', definitions, raised: raised.value };
    for (const definition of event.definitions) {
      if (definition.type === 'link' && definition.target !== null)
        return leave({ raised: raised.value, to: definition.target });
    }
    return leave({ raised: raised.value });
  },
  resume(event, _token, _over, context) {
    const raised = raisedAfter(event.definitions, context);
    return raised.ok ? leave({ raised: raised.value }) : fail(raised.failure);
  },
};
