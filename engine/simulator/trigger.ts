import type { Happened } from '../interpreter/events.ts';
import type { ElementId } from '../interpreter/plan.ts';
import type { Wait } from '../interpreter/state.ts';
import { tell } from './queue.ts';
import { startByTrigger, triggeredStarts } from './starts.ts';
import { openWaits, type World } from './world.ts';

/**
 * Makes happen what an element waits for: its timer, message or signal, an activity offered by an
 * ad-hoc sub-process, or the start event of a process that has not begun. The oldest one, alone.
 */
export const trigger = (world: World, elementId: ElementId): boolean => {
  for (const { instance, wait } of openWaits(world)) {
    const happened = happening(world, wait, elementId);
    if (!happened) continue;
    tell(world, instance.id, happened);
    return true;
  }
  const start = triggeredStarts(world).find(({ node }) => node.id === elementId);
  if (start) startByTrigger(world, start.plan, { elementId, payload: {} });
  return start !== undefined;
};

const happening = (world: World, wait: Wait, elementId: ElementId): Happened | null => {
  const waitId = wait.id;
  if (wait.kind === 'choice' && wait.offered.includes(elementId)) {
    return { type: 'elementsChosen', waitId, elements: [elementId] };
  }
  if (wait.elementId !== elementId) return null;
  switch (wait.kind) {
    case 'timer':
      return wait.purpose === 'event' ? { type: 'timerFired', waitId } : null;
    case 'message': {
      world.published += 1;
      return {
        type: 'messageReceived',
        waitId,
        messageId: `message-${world.published}`,
        payload: {},
      };
    }
    case 'signal':
      return { type: 'signalReceived', waitId, payload: {} };
    case 'userTask':
    case 'participants':
    case 'job':
    case 'condition':
    case 'call':
    case 'choice':
    case 'compensation':
      return null; // answered, chosen or evaluated, never triggered
  }
};
