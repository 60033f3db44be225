import { answered } from '../../answer.ts';
import type { createFindCase } from '../../cases/find-task.ts';
import type { createReadIncidents } from '../../cases/incidents.ts';
import type { createRepair } from '../../cases/repair.ts';
import { incidentsResponse, resolutionBody, resolutionResponse } from '../contract/incident.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { caseGuard } from '../guards.ts';

export interface IncidentUseCases {
  readonly findCase: ReturnType<typeof createFindCase>;
  readonly readIncidents: ReturnType<typeof createReadIncidents>;
  readonly repair: ReturnType<typeof createRepair>;
}

/** What holds a case up, and what somebody does about it. */
export const incidentRoutes = (serve: Serve, cases: IncidentUseCases): void => {
  serve({
    method: 'get',
    path: '/cases/:id/incidents',
    guard: caseGuard(cases.findCase, 'repair'),
    answer: incidentsResponse,
    handle: async ({ signedIn, object }) =>
      answered({ incidents: await cases.readIncidents(signedIn.person, object) }),
  });

  serve({
    method: 'post',
    path: '/cases/:id/incidents/:incident/resolution',
    guard: caseGuard(cases.findCase, 'repair'),
    body: resolutionBody,
    answer: resolutionResponse,
    handle: (call) =>
      cases.repair(doerOf(call), {
        found: call.object,
        incident: call.params['incident'] ?? '',
        key: call.key,
        asked: call.body,
      }),
    status: ({ projected }) => (projected ? 200 : 202),
  });
};
