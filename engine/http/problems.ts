import type { ErrorRequestHandler, Request, Response } from 'express';
import { z } from 'zod';
import { InvariantViolation } from '../answer.ts';
import type { Json } from '../interpreter/values.ts';
import type { Logger } from '../log.ts';
import type { Refusal } from '../operations/operation.ts';
import { isProblemCode, STATUS, type ProblemCode } from './codes.ts';
import { describedError } from './described-error.ts';
import type { FieldProblem, ModelProblem, ProblemResponse } from './contract/problem.ts';

/** Details of a refusal that have a place of their own in the answer. */
interface Detail {
  readonly params?: Record<string, Json>;
  readonly fields?: FieldProblem[];
  readonly problems?: ModelProblem[];
  readonly retryAfter?: number; // seconds
}

/** A refusal raised before a use case was reached; caught by the error handler below. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: Detail;
  constructor(code: ProblemCode, detail: Detail = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

export const sendProblem = (response: Response, { code, detail }: Refusal): void => {
  if (!isProblemCode(code))
    throw new InvariantViolation(
      `Expected a code of the API, but a use case refused with "${code}"`,
    );
  send(response, code, detailOf(detail));
};

const PLACES: readonly string[] = ['params', 'fields', 'problems', 'retryAfter'];

/** A guard's detail is plain parameters; a use case may say more. */
const detailOf = (detail: Json | undefined): Detail => {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return {};
  const isDetail = Object.keys(detail).every((name) => PLACES.includes(name));
  return isDetail ? (detail as Detail) : { params: detail as Record<string, Json> };
};

const send = (response: Response, code: ProblemCode, detail: Detail): void => {
  const body: ProblemResponse = {
    code,
    params: detail.params ?? {},
    requestId: requestIdOf(response),
    ...(detail.fields === undefined ? {} : { fields: detail.fields }),
    ...(detail.problems === undefined ? {} : { problems: detail.problems }),
  };
  const status = STATUS[code];
  const retryAfter = detail.retryAfter ?? (status === 503 ? 2 : undefined);
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
  response.status(status).json(body);
};

export const requestIdOf = (response: Response): string =>
  String(response.getHeader('X-Request-Id') ?? '');

/** Whatever was thrown on the way. People get a code and the request's number, never a stack. */
export const createErrorHandler =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request: Request, response, next) => {
    if (response.headersSent) return next(error);
    const { code, detail } = problemOf(error);
    if (code === 'internal')
      log.error(
        { request: requestIdOf(response), route: routeOf(request), ...describedError(error) },
        'unexpected',
      );
    send(response, code, detail);
  };

const routeOf = (request: Request): string =>
  `${request.method} ${(request.route as { path?: string } | undefined)?.path ?? '-'}`;

const problemOf = (error: unknown): { code: ProblemCode; detail: Detail } => {
  if (error instanceof Problem) return error;
  if (error instanceof z.core.$ZodError) return { code: 'invalidInput', detail: fieldsOf(error) };
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : null;
  if (type === 'entity.too.large') return { code: 'bodyTooLarge', detail: {} };
  if (type === 'entity.parse.failed' || error instanceof URIError)
    return { code: 'badRequest', detail: {} };
  return { code: 'internal', detail: {} };
};

/** The schema's complaints as places and codes; its own English sentences stay inside. */
const fieldsOf = (error: z.core.$ZodError): Detail => ({
  fields: error.issues.flatMap((issue): FieldProblem[] => {
    const path = `/${issue.path.map(String).join('/')}`;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: path === '/' ? `/${key}` : `${path}/${key}`,
        code: 'unknownField',
        params: {},
      }));
    return [{ path, code: issue.code, params: {} }];
  }),
});
