import { answered } from '../../answer.ts';
import type { createFastForward } from '../../cases/fast-forward.ts';
import type { createFindCase } from '../../cases/find-task.ts';
import type { createListCases } from '../../cases/list-cases.ts';
import type { createReadCase, createReadDiagram } from '../../cases/read-case.ts';
import type { createReadForm } from '../../cases/read-form.ts';
import type { createStartCase } from '../../cases/start-case.ts';
import {
  caseListQuery,
  caseListResponse,
  caseResponse,
  diagramResponse,
  fastForwardBody,
  fastForwardResponse,
  startableResponse,
  startCaseBody,
  startCaseResponse,
} from '../contract/case.ts';
import { formResponse } from '../contract/form.ts';
import type { Cursors } from '../cursor.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { anybody, caseGuard, startGuard } from '../guards.ts';

export interface CaseUseCases {
  readonly findCase: ReturnType<typeof createFindCase>;
  readonly listCases: ReturnType<typeof createListCases>;
  readonly readCase: ReturnType<typeof createReadCase>;
  readonly readDiagram: ReturnType<typeof createReadDiagram>;
  readonly fastForward: ReturnType<typeof createFastForward>;
  readonly startCase: ReturnType<typeof createStartCase>;
  readonly readForm: ReturnType<typeof createReadForm>;
}
const PAGE = 50;

export const caseRoutes = (serve: Serve, cases: CaseUseCases, cursors: Cursors): void => {
  serve({
    method: 'get',
    path: '/cases',
    guard: anybody('case.list'),
    query: caseListQuery,
    answer: caseListResponse,
    handle: async ({ signedIn, query }) => {
      const { next, ...page } = await cases.listCases(signedIn.person, {
        state: query.state,
        kind: query.kind ?? null,
        station: query.station ?? null,
        number: query.number ?? null,
        late: query.late === 'true',
        sort: query.sort,
        after: cursors.read(query.cursor),
        limit: PAGE,
      });
      return answered({ ...page, nextCursor: cursors.write(next) });
    },
  });

  serve({
    method: 'get',
    path: '/cases/startable',
    guard: startGuard,
    answer: startableResponse,
    handle: async (call) => answered({ starts: await cases.startCase.startable(doerOf(call)) }),
  });
  oneCase(serve, cases);
};

/** One case, and beginning one. */
const oneCase = (serve: Serve, cases: CaseUseCases): void => {
  serve({
    method: 'get',
    path: '/cases/:id',
    guard: caseGuard(cases.findCase, 'view'),
    answer: caseResponse,
    handle: async ({ signedIn, object }) => answered(await cases.readCase(signedIn.person, object)),
  });

  serve({
    method: 'get',
    path: '/cases/:id/diagram',
    guard: caseGuard(cases.findCase, 'viewDiagram'),
    answer: diagramResponse,
    handle: async ({ signedIn, object }) =>
      answered(await cases.readDiagram(signedIn.person, object)),
  });

  serve({
    method: 'post',
    path: '/cases/:id/fast-forward',
    guard: caseGuard(cases.findCase, 'fastForward'),
    body: fastForwardBody,
    answer: fastForwardResponse,
    handle: (call) => cases.fastForward(doerOf(call), call.object, call.body),
  });

  serve({
    method: 'post',
    path: '/cases',
    guard: startGuard,
    body: startCaseBody,
    answer: startCaseResponse,
    handle: (call) => cases.startCase.start(doerOf(call), { ...call.body, key: call.key }),
    status: () => 201,
  });

  serve({
    method: 'get',
    path: '/forms/:ref',
    guard: startGuard,
    answer: formResponse,
    handle: ({ signedIn, params }) => cases.readForm(signedIn.person, params['ref'] ?? ''),
  });
};
