import { isWhole } from './event-definitions/message.ts';
import { keyText } from './keys.ts';
import type { ElementId, MessageDefinition } from './plan.ts';
import type { Run } from './run.ts';
import type { Variables } from './values.ts';

/**
 * The first message of a conversation, sent or received, sets the key all later ones go by
 * (BPMN 8.4.2). A message that does not say it, or says it wrong, sets nothing.
 */
export const noteConversation = (
  run: Run,
  { conversation }: MessageDefinition,
  payload: Variables,
): void => {
  const { now, calendar } = run.state;
  if (!conversation) return;
  const key = run.evaluate(conversation.of, payload, now, calendar);
  if (key.ok && isWhole(key.value)) setConversation(run, conversation.key, keyText(key.value));
};

export const setConversation = (run: Run, id: ElementId, key: string | null): void => {
  const { conversations = {} } = run.state;
  if (id in conversations || key === null) return;
  run.state.conversations = { ...conversations, [id]: key };
};
