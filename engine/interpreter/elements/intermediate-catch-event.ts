import { leave, listen, type ElementBehavior } from '../element-behavior.ts';

/** Waits for any of its definitions, or for all; a link catch is only a landing place. */
export const intermediateCatchEvent: ElementBehavior<'intermediateCatchEvent'> = {
  kind: 'intermediateCatchEvent',

  enter: (event) =>
    event.definitions.every(({ type }) => type === 'link') ? leave() : listen(event.id),
};
