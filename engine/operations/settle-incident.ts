import { unlessRunning } from './guards.ts';
import type { OperationRule } from './operation.ts';
import { errorCodeMissing, incidentClosed } from './refusals.ts';

/** 处理异常: try again, give the result by hand, throw an error the process knows, or end the token. */
export const settleIncident: OperationRule<'settleIncident'> = {
  verb: 'settleIncident',
  subject: 'case',

  offer: (_, view) =>
    unlessRunning(view) ??
    (Object.keys(view.state.incidents).length === 0 ? incidentClosed(null) : null),

  refuse({ incidentId, by, code }, { state }) {
    if (!state.incidents[incidentId]) return incidentClosed(incidentId);
    return by === 'throw' && code === undefined ? errorCodeMissing(incidentId) : null;
  },

  events: ({ incidentId, by, variables, code }) => [
    {
      type: 'incidentResolved',
      incidentId,
      by,
      variables,
      ...(code === undefined ? {} : { code }),
    },
  ],
};
