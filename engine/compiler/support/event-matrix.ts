/**
 * Which definition may stand at which position (BPMN table 10.93, bpmn.md §3.6). The deploy rules
 * refuse by it and the support table is drawn from it, so neither can say what the other does not.
 */

const EVERYWHERE = ['message', 'signal'] as const;
const AWAITED = ['timer', 'conditional'] as const;

/** A container's start events; `handler` is the start of an event sub-process. */
export const START_TRIGGERS = {
  process: [...EVERYWHERE, ...AWAITED],
  handler: [...EVERYWHERE, ...AWAITED, 'error', 'escalation', 'compensate'],
} as const;

/** Every other event, by its type; `none`: without a definition. */
export const EVENT_KINDS: Readonly<Record<string, readonly string[]>> = {
  'bpmn:IntermediateCatchEvent': [...EVERYWHERE, ...AWAITED, 'link'],
  'bpmn:BoundaryEvent': [
    ...EVERYWHERE,
    ...AWAITED,
    ...['error', 'escalation', 'compensate', 'cancel'],
  ],
  'bpmn:IntermediateThrowEvent': [...EVERYWHERE, 'escalation', 'compensate', 'link', 'none'],
  'bpmn:EndEvent': [
    ...EVERYWHERE,
    ...['error', 'escalation', 'compensate', 'cancel', 'terminate', 'none'],
  ],
};

/** These end what they stand at, always. */
export const ALWAYS_INTERRUPTS: readonly string[] = ['error', 'cancel'];

/** A compensation handler stands beside what it undoes: it neither interrupts nor runs along. */
export const NEVER_INTERRUPTS: readonly string[] = ['compensate'];
