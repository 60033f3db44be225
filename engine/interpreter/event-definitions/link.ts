import type { DefinitionBehavior } from '../element-behavior.ts';

/** A flow drawn with a name: the throw jumps to its catch, so nothing is armed or raised. */
export const link: DefinitionBehavior<'link'> = { type: 'link' };
