import { place, type Run } from './run.ts';
import type { Token } from './state.ts';
import type { Failure, Variables } from './values.ts';

/** What a body does next; instances it begins are already on the agenda. */
export type LoopStep =
  | { readonly type: 'goesOn' }
  | { readonly type: 'done'; readonly brought: Variables }
  | { readonly type: 'fail'; readonly failure: Failure };

/** One run of a looped activity: a token of its own, inside the body. */
export const beginInstance = (
  run: Run,
  body: Token,
  index: number,
  variables: Variables,
  assignee?: string,
): void => {
  const instance = place(run, {
    elementId: body.elementId,
    scope: body.id,
    after: body.after,
    with: { index, variables, ...(assignee === undefined ? {} : { assignee }) },
  });
  run.agenda.push({ type: 'enter', token: instance.id });
};
