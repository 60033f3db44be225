import { unlessFitting, unlessRunning } from './guards.ts';
import { moveTo } from './move-targets.ts';
import type { OperationRule } from './operation.ts';
import { errorCodeMissing, incidentClosed, targetNotAllowed } from './refusals.ts';

/**
 * 处理异常: try again, give the result by hand, throw an error the process knows, end the token, or
 * move it to another element.
 */
export const settleIncident: OperationRule<'settleIncident'> = {
  verb: 'settleIncident',
  subject: 'case',

  offer: (_, view) =>
    unlessRunning(view) ??
    (Object.keys(view.state.incidents).length === 0 ? incidentClosed(null) : null),

  refuse(operation, view) {
    const { incidentId } = operation;
    const held = view.state.tokens[view.state.incidents[incidentId]?.token ?? ''];
    if (!held) return incidentClosed(incidentId);
    const scope = held.scope ?? held.id;
    switch (operation.by) {
      case 'move':
        return moveTo(view, incidentId, operation.target)
          ? null
          : targetNotAllowed(incidentId, operation.target);
      case 'throw':
        if (operation.code === undefined) return errorCodeMissing(incidentId);
        return unlessFitting(operation.variables, view, scope);
      default:
        return unlessFitting(operation.variables, view, scope);
    }
  },

  events(operation, view) {
    const { incidentId } = operation;
    if (operation.by === 'move') {
      const move = moveTo(view, incidentId, operation.target);
      if (!move) return [];
      const { end, scope } = move;
      return [{ type: 'tokensMoved', end, begin: [{ elementId: operation.target, scope }] }];
    }
    const { by, variables, code } = operation;
    const resolved = { type: 'incidentResolved', incidentId, by, variables } as const;
    return [code === undefined ? resolved : { ...resolved, code }];
  },
};
