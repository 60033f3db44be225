import type { EventBus, Shape } from './canvas-types.ts';
import { isLocked } from './model.ts';

/** Before the library's own rules (1000): a lock of the template is never overruled. */
const FIRST = 2000;

/**
 * What statute or template forbids to change: a locked element stays, and keeps its place in the
 * order. Everything else is the library's to allow.
 */
export class Rules {
  static $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    eventBus.on<{ context: { elements: readonly Shape[] } }>(
      'commandStack.elements.delete.canExecute',
      FIRST,
      ({ context }) =>
        context.elements.some(({ businessObject }) => isLocked(businessObject, 'element'))
          ? false
          : undefined,
    );
    eventBus.on<{ context: { shape?: Shape } }>(
      'commandStack.shape.replace.canExecute',
      FIRST,
      ({ context }) =>
        context.shape && isLocked(context.shape.businessObject, 'element') ? false : undefined,
    );
    eventBus.on<{ context: { connection: Shape } }>(
      'commandStack.connection.reconnect.canExecute',
      FIRST,
      ({ context }) => (isLocked(context.connection.businessObject, 'order') ? false : undefined),
    );
  }
}
