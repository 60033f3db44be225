import { fail, leave, listen, type ElementBehavior } from '../element-behavior.ts';
import { heardBy } from '../event-data.ts';
import { unexpectedEvent } from '../failures.ts';

/** Waits for its message. An instantiating one is begun with the message already heard. */
export const receiveTask: ElementBehavior<'receiveTask'> = {
  kind: 'receiveTask',

  enter: (task) => listen(task.id),
  resume(task, _token, { event }) {
    return event.type === 'messageReceived'
      ? leave({ variables: heardBy(task, 0, event.payload) })
      : fail(unexpectedEvent(task.id, event.type));
  },
};
