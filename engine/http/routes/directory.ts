import { answered } from '../../answer.ts';
import type { createLookUp } from '../../directory/look-up.ts';
import { peopleQuery, peopleResponse, unitsQuery, unitsResponse } from '../contract/directory.ts';
import type { Serve } from '../endpoint.ts';
import { colleague } from '../guards.ts';

export interface DirectoryUseCases {
  readonly lookUp: ReturnType<typeof createLookUp>;
}

export const directoryRoutes = (serve: Serve, { lookUp }: DirectoryUseCases): void => {
  serve({
    method: 'get',
    path: '/directory/people',
    guard: colleague,
    query: peopleQuery,
    answer: peopleResponse,
    handle: async ({ signedIn, query }) =>
      answered({
        people: await lookUp.people(signedIn.person, {
          role: query.role ?? null,
          unit: query.unit ?? null,
          text: query.text ?? null,
        }),
      }),
  });

  serve({
    method: 'get',
    path: '/directory/units',
    guard: colleague,
    query: unitsQuery,
    answer: unitsResponse,
    handle: async ({ signedIn, query }) =>
      answered({
        units: await lookUp.units(signedIn.person, {
          kind: query.kind ?? null,
          text: query.text ?? null,
        }),
      }),
  });
};
