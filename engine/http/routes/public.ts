import * as z from 'zod/mini';
import { answered } from '../../answer.ts';
import type { createSubmitCase } from '../../cases/submit-case.ts';
import type { createTracking } from '../../cases/tracking.ts';
import { formResponse } from '../contract/form.ts';
import {
  answerBody,
  answerResponse,
  stationsResponse,
  submitIssueBody,
  submitIssueResponse,
  trackBody,
  trackResponse,
} from '../contract/tracking.ts';
import { uuid } from '../contract/values.ts';
import type { Serve } from '../endpoint.ts';

export interface PublicUseCases {
  readonly submitCase: ReturnType<typeof createSubmitCase>;
  readonly tracking: ReturnType<typeof createTracking>;
}

/** Without an account: raise a problem, follow it by its code, answer what is asked. A closed list. */
export const publicRoutes = (serve: Serve, { submitCase, tracking }: PublicUseCases): void => {
  serve({
    method: 'get',
    path: '/public/stations',
    guard: 'public',
    answer: stationsResponse,
    handle: async () => answered({ stations: await submitCase.stations() }),
  });

  serve({
    method: 'get',
    path: '/public/forms/:ref',
    guard: 'public',
    query: z.strictObject({ station: uuid }),
    answer: formResponse,
    handle: ({ params, query }) => submitCase.form(params['ref'] ?? '', query.station),
  });

  serve({
    method: 'post',
    path: '/public/issues',
    guard: 'public',
    limit: 'submission',
    body: submitIssueBody,
    answer: submitIssueResponse,
    handle: ({ body: { station, values, formHash }, key, requestId }) =>
      submitCase.submit({ station, values, formHash, key, request: requestId }),
    status: () => 201,
  });

  serve({
    method: 'post',
    path: '/public/track',
    guard: 'public',
    limit: 'tracking',
    body: trackBody,
    answer: trackResponse,
    handle: ({ body, requestId }) => tracking.track(body.code, requestId),
  });

  serve({
    method: 'post',
    path: '/public/track/answers',
    guard: 'public',
    limit: 'tracking',
    body: answerBody,
    answer: answerResponse,
    handle: ({ body, key, requestId }) => tracking.reply({ ...body, key, request: requestId }),
  });
};
