import { messageOf } from '../event-definitions/message.ts';
import { elementOf, isTrue } from '../model.ts';
import { resultVariableOf } from '../result-variable.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:ReceiveTask`: waits for its message; an instantiating one is begun by it. */
export const receiveTask: Translator<'receiveTask'> = {
  kind: 'receiveTask',

  translate: (source, toolbox) => ({
    message: messageOf(elementOf(source, 'messageRef'), source, source, toolbox),
    instantiate: isTrue(source, 'instantiate'),
    ...toolbox.form(source),
    ...resultVariableOf(source, toolbox),
  }),
};
