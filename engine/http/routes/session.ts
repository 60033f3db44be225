import { answered, refused } from '../../answer.ts';
import type { SignIn } from '../sign-in.ts';
import {
  countiesResponse,
  demoAccountsResponse,
  sessionResponse,
  signInBody,
  whoResponse,
} from '../contract/session.ts';
import type { Serve } from '../endpoint.ts';
import { anybody } from '../guards.ts';
import { beginSession, endSession, signedInOf } from '../identity.ts';
import { presentSession } from '../present-session.ts';

/** Signing in and out; the person's own page about himself. */
export const sessionRoutes = (
  serve: Serve,
  { signIn, signOut, find, counties, demoAccounts }: SignIn,
): void => {
  serve({
    method: 'get',
    path: '/public/counties',
    guard: 'public',
    answer: countiesResponse,
    handle: async () => answered({ counties: await counties() }),
  });

  serve({
    method: 'get',
    path: '/demo-accounts',
    guard: 'public',
    answer: demoAccountsResponse,
    handle: async () => answered({ accounts: await demoAccounts() }),
  });

  serve({
    method: 'post',
    path: '/session',
    guard: 'public',
    body: signInBody,
    answer: sessionResponse,
    handle: async ({ body, ip, request, requestId }) => {
      const found = await signIn(body, { ip, requestId });
      if (!found.ok) return refused(found.refusal);
      const { countyId, accountId, epoch, kind } = found.value;
      await beginSession(request, { countyId, accountId, epoch, kind });
      const account = await find(countyId, accountId);
      return answered(presentSession(account, request.session.signedInAt ?? 0));
    },
  });

  serve({
    method: 'get',
    path: '/session',
    guard: 'public', // nobody signed in is an answer, not a mistake
    answer: whoResponse,
    handle: ({ request, response }) => {
      const signedIn = signedInOf(response);
      const who = signedIn && presentSession(signedIn.account, request.session.signedInAt ?? 0);
      return Promise.resolve(answered(who));
    },
  });

  serve({
    method: 'delete',
    path: '/session',
    guard: anybody('session.end'),
    answer: null,
    handle: async ({ signedIn, request, ip, requestId }) => {
      await signOut(signedIn, { ip, requestId });
      await endSession(request);
      return answered(null);
    },
  });
};
