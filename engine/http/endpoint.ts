import type { Request, Response, Router } from 'express';
import type * as z from 'zod/mini';
import type { Answer } from '../answer.ts';
import type { WithCounty } from '../store/county.ts';
import { demandSignedIn, recordDenial, signedInOf, type SignedIn } from './identity.ts';
import type { Limits } from './limits.ts';
import { Problem, requestIdOf, sendProblem } from './problems.ts';
import { keyOf } from './same-origin.ts';

/**
 * One route: who may come in, what it takes, what it gives. Nothing is served without these: a
 * signed-in route names an action and the object it is about, a public one stands on a closed list.
 */
export interface Endpoint<Q extends Shape, B extends Shape, A extends Shape, O> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly guard: Guard<O> | 'public';
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A | null; // null: 204
  readonly limit?: OwnLimit;
  handle(call: Call<z.infer<Q>, z.infer<B>, O>): Promise<Answer<z.infer<A>>>;
  /** Of a success; 200 unless said. */
  status?(value: z.infer<A>): number;
}
type Shape = z.ZodMiniType;
type OwnLimit = keyof Pick<Limits, 'publish' | 'dryRun' | 'submission' | 'tracking'>;

export interface Guard<O> {
  readonly action: string; // `task.complete`: for the audit and the matrix of routes
  /** null: there is none, or not for this person. */
  load(asking: Asking): Promise<O | null>;
  /** Whether the person may know that it exists; otherwise 404. */
  canSee(signedIn: SignedIn, object: O): boolean;
  can(signedIn: SignedIn, object: O, asking: Asking): boolean;
}
export interface Asking {
  readonly signedIn: SignedIn;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}
export interface Call<Q, B, O> {
  readonly object: O;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
  readonly key: string; // Idempotency-Key of an unsafe method
  readonly ip: string;
  readonly requestId: string;
  readonly signedIn: SignedIn; // a public route gets its own: see `signedInOf`
  readonly request: Request;
  readonly response: Response;
}

export interface EndpointPorts {
  readonly withCounty: WithCounty;
  readonly limits: Limits;
}
export type Serve = <Q extends Shape, B extends Shape, A extends Shape, O = null>(
  endpoint: Endpoint<Q, B, A, O>,
) => void;

/** What was registered: the matrix of routes is made from it. */
export interface Registered {
  readonly method: string;
  readonly path: string;
  readonly action: string; // 'public' or the guard's
}

export const createServe =
  (router: Router, ports: EndpointPorts, registered: Registered[]): Serve =>
  (endpoint) => {
    const { method, path, guard } = endpoint;
    registered.push({
      method: method.toUpperCase(),
      path,
      action: guard === 'public' ? 'public' : guard.action,
    });
    router[method](path, async (request: Request, response: Response) => {
      await askLimits(endpoint.limit, ports.limits, request, response);
      const params = request.params as Record<string, string>;
      const object = await admit(guard, ports, request, response);
      const answer = await endpoint.handle({
        object: object as never,
        params,
        query: endpoint.query ? endpoint.query.parse(request.query) : (undefined as never),
        body: endpoint.body ? endpoint.body.parse(request.body ?? {}) : (undefined as never),
        key: keyOf(request),
        ip: request.ip ?? '',
        requestId: requestIdOf(response),
        signedIn: signedInOf(response) as SignedIn,
        request,
        response,
      });
      if (!answer.ok) return sendProblem(response, answer.refusal);
      if (response.headersSent) return; // a download
      if (!endpoint.answer) return void response.status(204).end();
      response
        .status(endpoint.status?.(answer.value) ?? 200)
        .json(endpoint.answer.parse(answer.value));
    });
  };

const askLimits = async (
  own: OwnLimit | undefined,
  limits: Limits,
  request: Request,
  response: Response,
): Promise<void> => {
  const signedIn = signedInOf(response);
  if (signedIn) {
    await limits.person(signedIn.person.accountId);
    await limits.county(signedIn.person.countyId);
    if (request.method !== 'GET') await limits.writes(signedIn.person.accountId);
  }
  if (own) await limits[own](signedIn?.person.accountId ?? request.ip ?? '');
};

/** 401 for nobody, 404 for what he may not know of, 403 for what he may not do; the last one is recorded. */
const admit = async <O>(
  guard: Guard<O> | 'public',
  { withCounty }: EndpointPorts,
  request: Request,
  response: Response,
): Promise<O | null> => {
  if (guard === 'public') return null;
  if (!signedInOf(response)) throw new Problem('notSignedIn');
  const asking: Asking = {
    signedIn: demandSignedIn(response),
    params: request.params as Record<string, string>,
    body: request.body as unknown,
  };
  const object = await guard.load(asking);
  if (object === null || !guard.canSee(asking.signedIn, object)) throw new Problem('notFound');
  if (guard.can(asking.signedIn, object, asking)) return object;

  const id = asking.params['id'] ?? asking.params['ref'] ?? '';
  await recordDenial(withCounty, response, { type: guard.action, id }, request.ip);
  throw new Problem('notAllowed', { params: { action: guard.action } });
};
