import type { Doer } from '../cases/ports.ts';
import type { SignedIn } from './identity.ts';

/** Who acts, with the session's hash and the request's number for the audit. */
export const doerOf = ({
  signedIn,
  requestId,
}: {
  readonly signedIn: SignedIn;
  readonly requestId: string;
}): Doer => ({
  person: signedIn.person,
  session: signedIn.sessionHash,
  request: requestId,
});
