import type { Run } from './run.ts';
import type { Token } from './state.ts';

/** Who did what: read by return, pull back, same-person rules and separation of duty. */
export const noteHandled = (run: Run, token: Token, outcome: string | undefined): void => {
  const { id: tokenId, elementId, scope, after } = token;
  run.state.handled = [
    ...run.state.handled,
    {
      tokenId,
      elementId,
      scope: scope ?? run.state.rootId,
      ...(after === undefined ? {} : { after }),
      actor: run.event.actor,
      ...(outcome === undefined ? {} : { outcome }),
      at: run.state.now,
      rev: run.state.rev,
    },
  ];
};
