import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { InvariantViolation } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { principalsOf } from '../directory/principals.ts';
import type { Actor } from '../interpreter/values.ts';
import type { Person, Role } from '../policies/person.ts';
import type { WithCounty } from '../store/county.ts';
import type { Accounts } from '../directory/accounts.ts';
import type { AccountRow } from '../store/sql/accounts.ts';
import { requestIdOf } from './problems.ts';
import { ABSOLUTE_MS, IDLE_MS } from './session.ts';

/** Who is behind a request, read anew each time: a right that was taken away is gone at once. */
export interface SignedIn {
  readonly person: Person;
  readonly actor: Actor;
  readonly account: AccountRow;
  readonly sessionHash: string; // for the audit: tells sessions apart, opens none
  readonly absoluteEnd: number;
}

export interface IdentityPorts {
  readonly accounts: Pick<Accounts, 'find'>;
}

/** Puts the signed-in person beside the request; whether one is needed is each route's business. */
export const identify =
  ({ accounts }: IdentityPorts): RequestHandler =>
  async (request, response, next) => {
    const { countyId, accountId, epoch, signedInAt } = request.session;
    if (countyId === undefined || accountId === undefined || signedInAt === undefined)
      return next();

    const account = await accounts.find(countyId, accountId);
    const isOver = Date.now() > signedInAt + ABSOLUTE_MS;
    if (!account || account.disabled || account.securityEpoch !== epoch || isOver) {
      await endSession(request);
      return next();
    }
    request.session.cookie.maxAge = IDLE_MS[account.kind];
    locals(response).signedIn = signedInAs(countyId, account, request.sessionID, signedInAt);
    next();
  };

const signedInAs = (
  countyId: string,
  account: AccountRow,
  sessionId: string,
  signedInAt: number,
): SignedIn => {
  const person: Person = {
    countyId,
    accountId: account.accountId,
    personId: account.personId,
    posts: account.posts.map(({ id, role, headKind, unitId }) => ({
      id,
      role: role as Role,
      headKind,
      unitId,
    })),
    principals: principalsOf(account.personId, account.posts),
  };
  return {
    person,
    actor: { kind: 'person', id: account.personId },
    account,
    sessionHash: createHash('sha256').update(sessionId).digest('hex').slice(0, 32),
    absoluteEnd: signedInAt + ABSOLUTE_MS,
  };
};

interface Locals {
  signedIn?: SignedIn;
}
const locals = (response: Response): Locals => response.locals as Locals;

export const signedInOf = (response: Response): SignedIn | null =>
  locals(response).signedIn ?? null;

/** Only behind a route that lets nobody else in. */
export const demandSignedIn = (response: Response): SignedIn => {
  const signedIn = signedInOf(response);
  if (!signedIn) throw new InvariantViolation('Expected somebody to be signed in, but nobody is');
  return signedIn;
};

/** A new id at sign-in: one that was planted before is worth nothing. */
export const beginSession = (
  request: Request,
  facts: { countyId: string; accountId: string; epoch: number; kind: 'business' | 'administrator' },
): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error) return reject(error as Error);
      const { kind, ...kept } = facts;
      Object.assign(request.session, kept, { signedInAt: Date.now() });
      request.session.cookie.maxAge = IDLE_MS[kind];
      request.session.save((failure: unknown) => (failure ? reject(failure as Error) : resolve()));
    });
  });

export const endSession = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => (error ? reject(error as Error) : resolve()));
  });

/** A refusal is an event of its own: who asked for what, and did not get it. */
export const recordDenial = async (
  withCounty: WithCounty,
  response: Response,
  object: { readonly type: string; readonly id: string },
  ip: string | undefined,
): Promise<void> => {
  const { person, sessionHash } = demandSignedIn(response);
  await withCounty({ countyId: person.countyId, accountId: person.accountId }, (em) =>
    appendAudit(em, [
      {
        kind: 'accessDenied',
        outcome: 'refused',
        actor: {
          account: person.accountId,
          person: person.personId,
          roles: person.posts.map(({ role }) => role),
          via: 'user',
        },
        session: sessionHash,
        ip,
        request: requestIdOf(response),
        object,
      },
    ]),
  );
};
