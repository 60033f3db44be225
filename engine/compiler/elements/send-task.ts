import { messageOf } from '../event-definitions/message.ts';
import { thrownItems } from '../event-definitions/payload.ts';
import { elementOf } from '../model.ts';
import { resultVariableOf } from '../result-variable.ts';
import type { Translator } from '../translator.ts';
import { connectorOf } from './job.ts';

/**
 * `bpmn:SendTask`: publishes its message, after the host's job if it has one. With a job alone it
 * is a notice. Its `bh:in` entries are the message's payload, not local variables.
 */
export const sendTask: Translator<'sendTask'> = {
  kind: 'sendTask',

  translate(source, toolbox) {
    const job = connectorOf(source, toolbox);
    const message = elementOf(source, 'messageRef');
    return {
      ...(job ? { job, ...resultVariableOf(source, toolbox) } : {}),
      ...(message
        ? { message: { ...messageOf(message, source, source, toolbox), ...thrownItems(source) } }
        : {}),
    };
  },
};
