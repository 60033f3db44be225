/** What the worker bundles: every workflow type, by the name it is started under. */
export { expireMessage } from './expire-message.ts';
export { gatherStart } from './gather-start.ts';
export { processInstance } from './process-instance.ts';
export { recurringStart } from './recurring-start.ts';
export { spreadCalendar } from './spread-calendar.ts';
export { relayFacts } from './relay-facts.ts';
export { relayMessage } from './relay-message.ts';
