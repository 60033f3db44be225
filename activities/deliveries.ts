import type { Calendar, Variables } from '../engine/interpreter/values.ts';
import type { Delivery } from '../workflows/messages.ts';

/** A message on its way to the wait it was promised to. */
export const deliveryOf = (message: {
  readonly id: string;
  readonly waitId: string;
  readonly payload: Variables;
}): Delivery => ({
  id: `message:${message.id}:${message.waitId}`,
  actor: { kind: 'system', id: 'messages' },
  happened: {
    type: 'messageReceived',
    waitId: message.waitId,
    messageId: message.id,
    payload: message.payload,
  },
});

/** What an instance is told when a calendar has been published; the version makes it once. */
export const calendarDelivery = (calendar: Calendar): Delivery => ({
  id: `calendar:${calendar.version}`,
  actor: { kind: 'system', id: 'calendar' },
  happened: { type: 'calendarChanged', calendar, tell: 'holders' },
});
