import { visibleVariables } from '../../engine/interpreter/variables.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import type { Story } from './story.ts';

/** What an expression at the token waiting on an element would see. */
export const feelContext = (run: Story, elementId: string): Variables =>
  visibleVariables(run.state, run.waitOn(elementId).tokenId);
